import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { readSettings } from '../../src/model/settings.ts';
import { sourceDigest, visibleFilesBelow } from '../build/digest.ts';
import { searchFolder } from '../build/search-folder.ts';
import { buildSearch } from '../build/search-index.ts';
import { fillSite } from '../build/site.ts';
import { assetFolder } from './build-shard.ts';
import { openShards, type Shard } from './descriptor.ts';
import { joinSearchPortions } from './search-portions.ts';
import { remainingScope, scopeOf, searchKey, searchProvincesOf } from './shard-keys.ts';

/**
 * Builds the whole site: copies the files of the shards and builds everything else. The result is byte-identical to that of
 * one build.
 */
export async function joinSite(folder: string, content: Content, folders: readonly string[]): Promise<void> {
  const shards = openShards(folders, sourceDigest(contentDirectory().root));
  const keys = shards.flatMap((shard) => shard.keys);
  for (const shard of shards) copyShard(shard, content, folder);
  await fillSite(folder, content, {
    scope: remainingScope(content, keys),
    search: async () => {
      if (!keys.includes(searchKey)) await joinSearch(shards, content, folder);
    },
  });
  for (const shard of shards) compareAssets(shard, folder);
}

/** Without portions of the index, the whole index is built, or what a search server leaves of it. */
async function joinSearch(shards: readonly Shard[], content: Content, site: string): Promise<void> {
  const portions = shards
    .map(({ keys, searchPortion }) => ({ folder: searchPortion, provinces: searchProvincesOf(keys) }))
    .filter(({ provinces }) => provinces.length > 0);
  if (portions.length === 0 || readSettings(process.env).searchServer !== null) await buildSearch(site, content, null);
  else await joinSearchPortions(site, content, portions);
}

/** Copies the files of a shard except scripts and styles. Fails if a file does not belong to one of its keys. */
function copyShard({ folder, keys }: Shard, content: Content, to: string): void {
  const { generates } = scopeOf(content, keys);
  const isSearch = (path: string) => path.startsWith(`${searchFolder}/`);
  for (const path of visibleFilesBelow(folder)) {
    if (path.startsWith(assetFolder)) continue;
    if (!generates(path) && !(keys.includes(searchKey) && isSearch(path)))
      throw new Refusal(`${join(folder, path)} does not belong to ${keys.join(', ')}.`);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(folder, path), join(to, path));
  }
}

/** Fails if scripts or styles differ: the shard's pages refer to them by the content hashes of its build. */
function compareAssets({ folder }: Shard, site: string): void {
  for (const path of visibleFilesBelow(folder).filter((name) => name.startsWith(assetFolder))) {
    const [theirs, ours] = [join(folder, path), join(site, path)];
    if (!existsSync(ours) || !readFileSync(theirs).equals(readFileSync(ours)))
      throw new Refusal(
        `${theirs} is not what this build makes of the same code; build all shards with the same Node.`,
      );
  }
}
