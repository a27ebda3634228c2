import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { writeData } from '../../src/publish/write.ts';
import { timed } from './timed.ts';

/** Writes the data files of a scope. They come before the pages, because the page /data/ prints their sizes. */
export async function writeDataFiles(folder: string, content: Content, scope: BuildScope): Promise<void> {
  const { location } = readSettings(process.env);
  await timed('data files', () => writeData({ content, location, folder: contentDirectory().root }, folder, scope));
}
