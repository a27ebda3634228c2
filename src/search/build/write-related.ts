/** Writes the related index with Pagefind. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import {
  RELATED_FRAGMENTS,
  RELATED_INDEXES,
  type RelatedFragments,
  type RelatedIndexes,
} from '../format/related-layout.ts';
import type { SearchRecord, SearchType } from '../format/search-record.ts';
import { orderRecords } from './order.ts';
import { packJson } from './pack.ts';
import { throwOnLoadFailure } from './pagefind-failures.ts';
import { relatedRecord } from './related-record.ts';

/**
 * Characters per index. Pagefind needs about 250 bytes of memory for each, so this is 2 GB; a bigger archive gets
 * several indexes, which the browser merges.
 */
const INDEX_SIZE = 8_000_000;

/** A region has its name and at most two remarks, which exact search finds. */
const OMITTED: readonly SearchType[] = ['region'];

/** Files of its ready-made interfaces. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

export interface RelatedSummary {
  indexes: number;
  records: number;
  files: number;
  bytes: number;
}

/**
 * Writes `<outDir>/pagefind/` for all records except regions: Pagefind's files and two of our own
 * (format/related-layout.ts).
 */
export async function writeRelated(records: Iterable<SearchRecord>, outDir: string): Promise<RelatedSummary> {
  const folder = join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  const all = orderRecords(records).flatMap((group) => group.records);
  const included = all.filter(({ type }) => !OMITTED.includes(type));
  const slices = sliceBySize(included);
  const further = slices.slice(1).map((_, i) => `more/${i + 1}/`);
  try {
    for (const [i, slice] of slices.entries()) await writeIndex(slice, join(folder, further[i - 1] ?? ''));
  } finally {
    await close();
  }
  mkdirSync(folder, { recursive: true });
  const fragments = fragmentsOf([folder, ...further.map((path) => join(folder, path))]);
  const table: RelatedFragments = all.map(({ id }) => fragments.get(id) ?? null);
  writeFileSync(join(outDir, RELATED_INDEXES), JSON.stringify({ further } satisfies RelatedIndexes));
  writeFileSync(join(outDir, RELATED_FRAGMENTS), packJson(table));
  return { indexes: slices.length, records: included.length, ...sizeOf(folder) };
}

function sliceBySize(records: SearchRecord[]): SearchRecord[][] {
  const slices: SearchRecord[][] = [[]];
  let size = 0;
  for (const record of records) {
    const { length } = relatedRecord(record).content;
    if (size > 0 && size + length > INDEX_SIZE) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(record);
    size += length;
  }
  return slices;
}

/** Adds records one by one: Pagefind numbers them by arrival, and the bytes must be reproducible. */
async function writeIndex(records: SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const record of records) await add(index, record);
  const result = await index.writeFiles({ outputPath: folder });
  if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  await index.deleteIndex();
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
  throwOnLoadFailure(folder);
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord(relatedRecord(record));
  if (errors.length > 0) throw new Error(`Pagefind, ${record.id}: ${errors.join('; ')}`);
}

/** Record id → name of its Pagefind fragment, as in results. */
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
