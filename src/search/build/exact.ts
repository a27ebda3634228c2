/** Writes the exact index: layout.ts says which files there are. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { columnsOf, variantsOf } from '../../parse/variants.ts';
import { filterTable, regionNames } from '../filters.ts';
import { bundlePath, FORMAT, type IndexPointer, POINTER_PATH, tablePath } from '../layout.ts';
import type { SearchRecord } from '../search-record.ts';
import { buildId } from './build-id.ts';
import { type BundlePlan, bundles, planBundles } from './bundles.ts';
import { chunkSize } from './chunks.ts';
import { type Corpus, layOut } from './corpus.ts';
import { type FoldedRecord, foldDocument } from './folded.ts';
import { type OrderedGroup, orderDocuments } from './order.ts';
import { packJson } from './pack.ts';
import { writeShards } from './shards.ts';
import { DEFAULT_MAX_FILES, type ShardCounts, shardCounts, totalOf, wantedShards } from './sizing.ts';

export interface ExactOptions {
  /** Files that the index may take, at most; it packs tighter to keep to it, and fails where that would be useless. */
  maxFiles?: number;
  /** Worker threads; default: one for each processor. */
  threads?: number;
}

export interface ExactSummary {
  build: string;
  documents: number;
  files: number;
  bytes: number;
  shards: ShardCounts;
  /** Packed bytes of the biggest shard. */
  largestShard: number;
}

/** The index of all documents, below `<outDir>/search-index/`. The same documents give the same bytes. */
export async function writeExact(
  documents: Iterable<SearchRecord>,
  outDir: string,
  options: ExactOptions = {},
): Promise<ExactSummary> {
  const ordered = orderDocuments(documents);
  const all = ordered.flatMap((group) => group.documents);
  const variants = variantsOf(TRADITIONAL_PAIRS);
  const folded = all.map((document) => foldDocument(document, variants));
  const units = folded.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((of, { text }) => of + text.length, 0),
    0,
  );
  const { plan, shards } = planFiles(ordered, units, options.maxFiles ?? DEFAULT_MAX_FILES);
  const corpus = layOut(folded, plan.chunks);
  const tables = { filters: filterTable(all), regions: regionNames(all), variants: columnsOf(TRADITIONAL_PAIRS) };
  const build = buildId(contents(plan, all, folded, [shards, tables], corpus));
  const pointer: IndexPointer = { format: FORMAT, build, documents: all.length, groups: plan.groups, shards };

  const sizes = await writeShards(corpus, build, outDir, shards, options.threads);
  const largestShard = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  for (const bundle of bundles(plan, all, folded)) {
    sizes.push(put(outDir, bundlePath(build, bundle.number, bundle.chunk), packJson(bundle.documents)));
  }
  sizes.push(put(outDir, tablePath(build, 'filters'), packJson(tables.filters)));
  sizes.push(put(outDir, tablePath(build, 'regions'), packJson(tables.regions)));
  sizes.push(put(outDir, tablePath(build, 'variants'), packJson(tables.variants)));
  sizes.push(put(outDir, POINTER_PATH, Buffer.from(JSON.stringify(pointer))));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { build, documents: all.length, files: sizes.length, bytes, shards, largestShard };
}

/** Tables and pointer. */
const OTHER_FILES = 4;

/**
 * Fits the index into so many files: texts are packed tighter first (whole documents instead of chunks, then several to
 * a file, up to four times as many), because that costs a query less than bigger shards.
 */
function planFiles(
  ordered: OrderedGroup[],
  units: number,
  maxFiles: number,
): { plan: BundlePlan; shards: ShardCounts } {
  const others = (plan: BundlePlan): number => OTHER_FILES + plan.files;
  const room = maxFiles - totalOf(wantedShards(units));
  let plan = planBundles(ordered, chunkSize(units), 1);
  for (let packing = 1; packing <= 4 && others(plan) > room; packing++) plan = planBundles(ordered, Infinity, packing);
  return { plan, shards: shardCounts(units, maxFiles, others(plan)) };
}

/** All that the bytes of the index follow from. */
function* contents(
  plan: BundlePlan,
  all: readonly SearchRecord[],
  folded: readonly FoldedRecord[],
  others: readonly unknown[],
  corpus: Corpus,
): Generator<string | Uint8Array | Uint16Array | Uint32Array> {
  yield FORMAT;
  for (const value of [plan.groups, ...others]) yield JSON.stringify(value);
  for (const bundle of bundles(plan, all, folded)) yield JSON.stringify(bundle);
  yield* [corpus.text, corpus.units, corpus.starts, corpus.stretches, corpus.places, corpus.parts];
}

function put(outDir: string, path: string, bytes: Uint8Array): number {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return bytes.length;
}
