import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { folderDigest } from '../build/digest.ts';

/** Where the files of a shard lie in its folder, as they will in the site. */
export const siteFolder = 'site';

const stampFile = 'shard.json';

const stampSchema = z.strictObject({
  format: z.literal(1),
  /** What the shard holds: codes of provinces, `search`. */
  parts: z.array(z.string()),
  /** Hash of what it was made from. */
  source: z.string(),
  /** Hash of its files. */
  files: z.string(),
});

/** A shard that has been built: what it holds, and where. */
export interface Shard {
  folder: string;
  parts: string[];
}

/** Says in a shard's folder what it is, and what its files are. */
export function writeStamp(folder: string, parts: string[], source: string): void {
  const stamp: z.infer<typeof stampSchema> = {
    format: 1,
    parts,
    source,
    files: folderDigest(join(folder, siteFolder)),
  };
  writeFileSync(join(folder, stampFile), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** Opens shards; fails where one was made from something else, was damaged on the way, or where two hold the same. */
export function openShards(folders: readonly string[], source: string): Shard[] {
  const holders = new Map<string, string>();
  return folders.map((folder) => {
    const path = join(folder, stampFile);
    if (!existsSync(path)) throw new Error(`${folder} is no shard: it has no ${stampFile}.`);
    const stamp = stampSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (stamp.source !== source)
      throw new Error(
        `${folder} was built from other content or code, or with other settings (SITE_URL, BASE_PATH, MAX_SEARCH_FILES).`,
      );
    if (stamp.files !== folderDigest(join(folder, siteFolder)))
      throw new Error(`${folder} is damaged: its files are not those that were built.`);
    for (const part of stamp.parts) {
      const other = holders.get(part);
      if (other !== undefined) throw new Error(`${folder} and ${other} both hold ${part}.`);
      holders.set(part, folder);
    }
    return { folder: join(folder, siteFolder), parts: stamp.parts };
  });
}
