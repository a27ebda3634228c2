import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../src/model/refusal.ts';
import { folderDigest } from '../build/digest.ts';
import { searchKey, searchProvincesOf } from './shard-keys.ts';

/** Subfolder of a shard that holds its files at their paths in the site. */
export const siteFolder = 'site';

/** Subfolder of a shard that holds a portion of the search index (src/search/build/portion-layout.ts). */
export const searchPortionFolder = 'search-portion';

const descriptorFile = 'shard.json';

const descriptorSchema = z.strictObject({
  format: z.literal(1),
  /** The shard's keys. */
  parts: z.array(z.string()),
  /** `sourceDigest` of its build. */
  source: z.string(),
  /** `folderDigest` of its files. */
  files: z.string(),
  /** `folderDigest` of its portion of the search index. */
  searchPortion: z.string(),
});

/** A finished shard; for `keys` see shard-keys.ts. */
export interface Shard {
  folder: string;
  keys: string[];
  /** Folder of its portion of the search index. */
  searchPortion: string;
}

/** Writes shard.json, which describes a shard to `openShards`. */
export function writeDescriptor(folder: string, keys: string[], source: string): void {
  const descriptor: z.infer<typeof descriptorSchema> = {
    format: 1,
    parts: keys,
    source,
    files: folderDigest(join(folder, siteFolder)),
    searchPortion: folderDigest(join(folder, searchPortionFolder)),
  };
  writeFileSync(join(folder, descriptorFile), `${JSON.stringify(descriptor, null, 2)}\n`);
}

/**
 * Opens shards.
 * @throws Refusal if a shard has another source, is damaged, or has what another shard has too.
 */
export function openShards(folders: readonly string[], source: string): Shard[] {
  const holders = new Map<string, string>();
  const shards = folders.map((folder) => {
    const path = join(folder, descriptorFile);
    if (!existsSync(path)) throw new Refusal(`${folder} is no shard: it has no ${descriptorFile}.`);
    const descriptor = descriptorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (descriptor.source !== source)
      throw new Refusal(
        `${folder} was built from other content or code, or with other settings (SITE_URL, BASE_PATH, MAX_SEARCH_FILES, COMPACT, SEARCH_SERVER).`,
      );
    const searchPortion = join(folder, searchPortionFolder);
    if (
      descriptor.files !== folderDigest(join(folder, siteFolder)) ||
      descriptor.searchPortion !== folderDigest(searchPortion)
    )
      throw new Refusal(`${folder} is damaged: its files are not those that were built.`);
    for (const key of descriptor.parts) {
      const other = holders.get(key);
      if (other !== undefined) throw new Refusal(`${folder} and ${other} both hold ${key}.`);
      holders.set(key, folder);
    }
    return { folder: join(folder, siteFolder), keys: descriptor.parts, searchPortion };
  });
  const whole = holders.get(searchKey);
  const portion = shards.findIndex(({ keys }) => searchProvincesOf(keys).length > 0);
  if (whole !== undefined && portion >= 0)
    throw new Refusal(
      `${whole} holds the whole search index, ${folders[portion]} a portion of it: join only one of them.`,
    );
  return shards;
}
