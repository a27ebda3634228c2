/** Writes the related index with Pagefind. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { RELATED_DOCUMENTS, RELATED_INDEXES, type RelatedDocuments, type RelatedIndexes } from '../related-layout.ts';
import { relatedRecord } from '../related-record.ts';
import type { SearchRecord, SearchType } from '../search-record.ts';
import { orderDocuments } from './order.ts';
import { packJson } from './pack.ts';
import { reportFailures } from './pagefind-failures.ts';

/**
 * Characters in one index. Pagefind keeps about 250 bytes for each in memory, so this is 2 GB; a bigger archive takes
 * several indexes, which the browser merges.
 */
const INDEX_SIZE = 8_000_000;

/** A region has nothing but its name, which exact search finds. */
const LEFT_OUT: readonly SearchType[] = ['region'];

/** What Pagefind writes for pages of its own making. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

export interface RelatedSummary {
  indexes: number;
  documents: number;
  files: number;
  bytes: number;
}

/**
 * The related index of all documents but regions, below `<outDir>/pagefind/`: what Pagefind writes, and two files of our
 * own (related-layout.ts).
 */
export async function writeRelated(documents: Iterable<SearchRecord>, outDir: string): Promise<RelatedSummary> {
  const folder = join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  const all = orderDocuments(documents).flatMap((group) => group.documents);
  const ordered = all.filter(({ type }) => !LEFT_OUT.includes(type));
  const shares = inShares(ordered);
  const further = shares.slice(1).map((_, i) => `more/${i + 1}/`);
  try {
    for (const [i, share] of shares.entries()) await writeIndex(share, join(folder, further[i - 1] ?? ''));
  } finally {
    await close();
  }
  mkdirSync(folder, { recursive: true });
  const fragments = fragmentsOf([folder, ...further.map((path) => join(folder, path))]);
  const table: RelatedDocuments = all.map(({ id }) => fragments.get(id) ?? null);
  writeFileSync(join(outDir, RELATED_INDEXES), JSON.stringify({ further } satisfies RelatedIndexes));
  writeFileSync(join(outDir, RELATED_DOCUMENTS), packJson(table));
  return { indexes: shares.length, documents: ordered.length, ...sizeOf(folder) };
}

function inShares(documents: SearchRecord[]): SearchRecord[][] {
  const shares: SearchRecord[][] = [[]];
  let size = 0;
  for (const document of documents) {
    const { length } = relatedRecord(document).content;
    if (size > 0 && size + length > INDEX_SIZE) {
      shares.push([]);
      size = 0;
    }
    shares.at(-1)?.push(document);
    size += length;
  }
  return shares;
}

/** One after the other: Pagefind numbers documents as they come, and the same archive is to give the same bytes. */
async function writeIndex(documents: SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const document of documents) await add(index, document);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
  reportFailures(folder);
}

async function add(index: PagefindIndex, document: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord(relatedRecord(document));
  if (errors.length > 0) throw new Error(`Pagefind, ${document.id}: ${errors.join('; ')}`);
}

/** Document id → the name that Pagefind gave its fragment, which is what a search yields. */
function fragmentsOf(folders: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const folder of folders.map((path) => join(path, 'fragment')).filter(existsSync)) {
    for (const file of readdirSync(folder)) {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const { meta } = JSON.parse(text.slice(text.indexOf('{'))) as { meta: { id: string } };
      names.set(meta.id, /_([0-9a-f]+)\.pf_fragment$/.exec(file)?.[1] ?? '');
    }
  }
  return names;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
