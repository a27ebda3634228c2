import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { readSettings } from '../../src/model/settings.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';
import { folderDigest } from './digest.ts';
import { searchFolder } from './search-folder.ts';

/** Folders with all code that turns records into an index, which folds text with src/parse/fold.ts. */
export const indexingCode: readonly string[] = ['src/search', 'src/parse', 'src/model'];

/** The last build: its folder, the digest of its indexing input, and the digests of its index files. */
const stateSchema = z.strictObject({ out: z.string(), documents: z.string(), files: z.string() });

/**
 * Copies the search index of the previous build if records, code and its index files are unchanged; returns whether it
 * did. All or nothing, because any other record changes the whole index.
 */
export function reuseSearch(records: readonly SearchRecord[], previous: string, folder: string): boolean {
  const state = readState();
  if (state?.out !== previous || state.documents !== inputDigest(records)) return false;
  if (state.files !== filesDigest(previous)) return false;
  cpSync(join(previous, searchFolder), join(folder, searchFolder), { recursive: true });
  return true;
}

/** Saves the state of the index in `folder`, which is about to become `out`. */
export function saveForReuse(records: readonly SearchRecord[], out: string, folder: string): void {
  const state: z.infer<typeof stateSchema> = { out, documents: inputDigest(records), files: filesDigest(folder) };
  mkdirSync(dirname(statePath()), { recursive: true });
  writeFileSync(statePath(), JSON.stringify(state));
}

function readState(): z.infer<typeof stateSchema> | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(statePath(), 'utf8')));
  } catch {
    return null;
  }
}

/** In Astro's cache folder. */
function statePath(): string {
  return resolve(readSettings(process.env).cacheFolder, 'search-reuse.json');
}

/** Digest of what determines the index: records, code, versions of dependencies and Node, the limit on files. */
function inputDigest(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256');
  for (const folder of indexingCode) hash.update(folderDigest(folder));
  hash.update(readFileSync('package-lock.json')).update(process.version);
  hash.update(String(readSettings(process.env).maxSearchFiles));
  for (const record of records) hash.update(`${JSON.stringify(record)}\n`);
  return hash.digest('hex');
}

function filesDigest(folder: string): string {
  return folderDigest(join(folder, searchFolder));
}
