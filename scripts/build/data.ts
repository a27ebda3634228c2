import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { manifestAddress } from '../../src/publish/manifest.ts';
import type { Place } from '../../src/publish/place.ts';
import type { Share } from '../../src/publish/share.ts';
import { writeData } from '../../src/publish/write.ts';
import { timed } from './timed.ts';

/** What is to be built. `bring` puts what other builds made of the site into the folder of the data. */
interface Work {
  content: Content;
  place: Place;
  share: Share;
  bring?: (folder: string) => void;
}

/**
 * Writes the data files beside the site that is about to be built, lets `build` build it, and moves them in. Astro empties
 * the site's folder first, and the page /data/ wants to know how large the files are: hence beside, and before. `build` is
 * told that folder, and may put there what else it makes while Astro is at work.
 */
export async function withData(folder: string, work: Work, build: (aside: string) => Promise<void>): Promise<void> {
  const { content, place, share, bring } = work;
  const beside = join(dirname(folder), basename(folder).replace(/-new-(?=\d+$)/, '-data-'));
  const aside = beside === folder ? `${folder}-data` : beside;
  mkdirSync(aside, { recursive: true });
  try {
    bring?.(aside);
    await timed('data files', () => writeData({ content, place, folder: contentDirectory().root }, aside, share));
    process.env.DATA_MANIFEST = join(aside, manifestAddress);
    await build(aside);
    moveInto(aside, folder);
  } finally {
    delete process.env.DATA_MANIFEST;
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Moves what lies in one folder into another, folders into folders. Two files of one name are a mistake of ours. */
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
