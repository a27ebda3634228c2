import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import type { SiteLocation } from '../../src/publish/site-location.ts';
import { writeData } from '../../src/publish/write.ts';
import { timed } from './timed.ts';

/** `copyFinished` copies files that other builds have finished into the data folder. */
interface DataFilesInput {
  content: Content;
  location: SiteLocation;
  scope: BuildScope;
  copyFinished?: (folder: string) => void;
}

/**
 * Writes the data files, calls `build`, and moves them into the site. They come first because the page /data/ prints their
 * sizes, and go to a separate folder because Astro empties the site's. `build` may write further files to the data folder.
 */
export async function buildWithDataFiles(
  folder: string,
  { content, location, scope, copyFinished }: DataFilesInput,
  build: (dataFolder: string) => Promise<void>,
): Promise<void> {
  const sibling = join(dirname(folder), basename(folder).replace(/-new-(?=\d+$)/, '-data-'));
  const dataFolder = sibling === folder ? `${folder}-data` : sibling;
  mkdirSync(dataFolder, { recursive: true });
  try {
    copyFinished?.(dataFolder);
    await timed('data files', () =>
      writeData({ content, location, folder: contentDirectory().root }, dataFolder, scope),
    );
    process.env.DATA_MANIFEST = join(dataFolder, manifestAddress);
    await build(dataFolder);
    moveInto(dataFolder, folder);
  } finally {
    delete process.env.DATA_MANIFEST;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Moves the entries of one folder into another and merges subfolders. A file that both have is a bug. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (!existsSync(target)) {
      renameSync(source, target);
      continue;
    }
    if (!statSync(source).isDirectory() || !statSync(target).isDirectory()) {
      throw new Error(`${target} is made twice: as a page or public file, and as a data file or in a shard.`);
    }
    moveInto(source, target);
  }
}
