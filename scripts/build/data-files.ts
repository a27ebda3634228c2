import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import type { ResourceSize } from '../../src/publish/manifest/manifest.ts';
import { writeData, writeInventories } from '../../src/publish/write.ts';
import { timed } from './timed.ts';

/** Writes the data files of a scope that are not made of tables; returns their sizes. */
export function writeDataFiles(folder: string, content: Content, scope: BuildScope): Promise<ResourceSize[]> {
  return timed('data files', () => writeData(contextOf(content), folder, scope));
}

/** Writes the lists of all data files. `sizes`: first those of tables. */
export function writeDataLists(folder: string, content: Content, sizes: readonly ResourceSize[]): void {
  writeInventories(contextOf(content), sizes, folder);
}

function contextOf(content: Content) {
  const { location, compact } = readSettings(process.env);
  return { content, location, compact, folder: contentDirectory().root };
}
