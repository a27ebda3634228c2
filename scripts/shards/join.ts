import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { placeOf } from '../../src/publish/place.ts';
import { withData } from '../build/data.ts';
import { sourceDigest, visibleFilesBelow } from '../build/digest.ts';
import { finishing } from '../build/finish.ts';
import { buildPages } from '../build/pages.ts';
import { buildSearch } from '../build/search.ts';
import { searchFolders } from '../build/search-folders.ts';
import { assetFolder } from './make.ts';
import { restOf, searchPart, shareOf } from './parts.ts';
import { openShards, type Shard } from './stamp.ts';

/**
 * Builds the whole site, taking from shards what they hold and making the rest: what is about the whole archive, and what
 * no shard brings. So the site is complete whatever is given, and the same as one built in one go.
 */
export async function joinSite(folder: string, content: Content, folders: readonly string[]): Promise<void> {
  const shards = openShards(folders, sourceDigest(contentDirectory().root));
  const parts = shards.flatMap((shard) => shard.parts);
  const finish = await finishing(content);
  const share = restOf(content, parts);
  const place = placeOf(process.env.SITE_URL, process.env.BASE_PATH);
  const bring = (aside: string) => {
    for (const shard of shards) copyShard(shard, content, aside);
  };
  await withData(folder, { content, place, share, bring }, () => buildPages(folder, share));
  for (const shard of shards) compareAssets(shard, folder);
  if (!parts.includes(searchPart)) await buildSearch(folder, content, null);
  await finish(folder);
}

/** Copies the files of a shard, all but scripts and styles. Each must belong to what the shard says it holds. */
function copyShard({ folder, parts }: Shard, content: Content, to: string): void {
  const { makes } = shareOf(content, parts);
  const isSearch = (path: string) => searchFolders.some((name) => path.startsWith(`${name}/`));
  for (const path of visibleFilesBelow(folder)) {
    if (path.startsWith(assetFolder)) continue;
    if (!makes(path) && !(parts.includes(searchPart) && isSearch(path)))
      throw new Error(`${join(folder, path)} does not belong to ${parts.join(', ')}.`);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(folder, path), join(to, path));
  }
}

/** The pages of a shard name scripts and styles by the hashes that they have in its build; here they must be the same. */
function compareAssets({ folder }: Shard, site: string): void {
  for (const path of visibleFilesBelow(folder).filter((name) => name.startsWith(assetFolder))) {
    const [theirs, ours] = [join(folder, path), join(site, path)];
    if (!existsSync(ours) || !readFileSync(theirs).equals(readFileSync(ours)))
      throw new Error(`${theirs} is not what this build makes of the same code; build all shards with the same Node.`);
  }
}
