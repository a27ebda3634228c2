import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { folderDigest } from './digest.ts';
import { searchFolders } from './search-folders.ts';

/** What was indexed by the last build into a folder, and what its index files were. */
const noteSchema = z.strictObject({ out: z.string(), documents: z.string(), files: z.string() });

/**
 * Copies the search indexes of the previous build where the same documents would be indexed by the same code, and where
 * its files are still what they were. An index of other documents is another from its first byte on, so it is all or
 * nothing: worth it after a change of pages, styles, figures or notes, none of which is searched.
 */
export function reuseSearch(documents: readonly SearchRecord[], previous: string, folder: string): boolean {
  const note = readNote();
  if (note?.out !== previous || note.documents !== digestOf(documents)) return false;
  if (note.files !== filesDigest(previous)) return false;
  for (const name of searchFolders) cpSync(join(previous, name), join(folder, name), { recursive: true });
  return true;
}

/** Notes what was indexed in `folder`, which is about to become `out`. */
export function keepForReuse(documents: readonly SearchRecord[], out: string, folder: string): void {
  const note: z.infer<typeof noteSchema> = { out, documents: digestOf(documents), files: filesDigest(folder) };
  mkdirSync(dirname(notePath()), { recursive: true });
  writeFileSync(notePath(), JSON.stringify(note));
}

function readNote(): z.infer<typeof noteSchema> | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(notePath(), 'utf8')));
  } catch {
    return null;
  }
}

/** Beside what Astro keeps from build to build. */
function notePath(): string {
  return resolve(process.env.CACHE_DIR ?? 'node_modules/.astro', 'search-reuse.json');
}

/** All that the indexes follow from: the documents, the code, Pagefind's and Node's version, the limit on files. */
function digestOf(documents: readonly SearchRecord[]): string {
  const hash = createHash('sha256');
  hash.update(folderDigest('src/search')).update(readFileSync('package-lock.json')).update(process.version);
  hash.update(process.env.MAX_SEARCH_FILES ?? '');
  for (const document of documents) hash.update(`${JSON.stringify(document)}\n`);
  return hash.digest('hex');
}

function filesDigest(folder: string): string {
  return searchFolders.map((name) => folderDigest(join(folder, name))).join(' ');
}
