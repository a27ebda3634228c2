/** Writes the exact index; format/layout.ts lists its files. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { columnsOf, variantsOf } from '../../parse/variants.ts';
import { bundlePath, FORMAT, type IndexPointer, POINTER_PATH, placeStartsPath, tablePath } from '../format/layout.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { buildId } from './build-id.ts';
import { type BundlePlan, bundles, planBundles } from './bundles.ts';
import { CHUNK_SIZE } from './chunks.ts';
import { type Corpus, layOut } from './corpus.ts';
import { filterTable, regionSteps } from './filters.ts';
import { type FoldedRecord, foldedLength, foldRecord } from './folded-record.ts';
import { type OrderedGroup, orderRecords } from './order.ts';
import { packJson } from './pack.ts';
import { placeStarts, placeTable } from './places.ts';
import { DEFAULT_MAX_FILES, idealShardCounts, type ShardCounts, shardCounts, totalOf } from './sizing.ts';
import { writeShards } from './write-shards.ts';

export interface ExactOptions {
  /** Most files of the index. It packs tighter to stay within, and fails if shards would grow too big to fetch. */
  maxFiles?: number;
  /** Worker threads; default: one per processor. */
  threads?: number;
}

export interface ExactSummary {
  build: string;
  records: number;
  files: number;
  bytes: number;
  shards: ShardCounts;
  /** Packed bytes of the largest shard. */
  largestShard: number;
}

/** Writes `<outDir>/search-index/`. The bytes do not depend on the order of `records`. */
export async function writeExact(
  records: Iterable<SearchRecord>,
  outDir: string,
  options: ExactOptions = {},
): Promise<ExactSummary> {
  const groups = orderRecords(records);
  const ordered = groups.flatMap((group) => group.records);
  const variants = variantsOf(TRADITIONAL_PAIRS);
  const folded = ordered.map((record) => foldRecord(record, variants));
  const codeUnits = folded.reduce((sum, record) => sum + foldedLength(record), 0);
  const { plan, shards, placeBuckets } = planFiles(groups, codeUnits, options.maxFiles ?? DEFAULT_MAX_FILES);
  const corpus = layOut(folded, plan.chunks);
  const places = placeTable(ordered);
  const tables = {
    filters: filterTable(ordered),
    places,
    regions: regionSteps(ordered, places),
    variants: columnsOf(TRADITIONAL_PAIRS),
  };
  const build = buildId(buildIdInputs(plan, ordered, folded, [shards, placeBuckets, tables], corpus));
  const pointer: IndexPointer = {
    format: FORMAT,
    build,
    documents: ordered.length,
    groups: plan.groups,
    shards,
    placeBuckets,
  };

  const sizes = await writeShards(corpus, build, outDir, shards, options.threads);
  const largestShard = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  for (const bundle of bundles(plan, ordered, folded)) {
    sizes.push(writeBytes(outDir, bundlePath(build, bundle.number, bundle.chunk), packJson(bundle.records)));
  }
  sizes.push(writeBytes(outDir, tablePath(build, 'filters'), packJson(tables.filters)));
  sizes.push(writeBytes(outDir, tablePath(build, 'places'), packJson(tables.places)));
  for (const [bucket, starts] of placeStarts(tables.places, placeBuckets).entries())
    sizes.push(writeBytes(outDir, placeStartsPath(build, bucket), packJson(starts)));
  sizes.push(writeBytes(outDir, tablePath(build, 'regions'), packJson(tables.regions)));
  sizes.push(writeBytes(outDir, tablePath(build, 'variants'), packJson(tables.variants)));
  sizes.push(writeBytes(outDir, POINTER_PATH, Buffer.from(JSON.stringify(pointer))));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { build, records: ordered.length, files: sizes.length, bytes, shards, largestShard };
}

/** Tables and pointer. */
const OTHER_FILES = 5;
/** Of the starts of places, and how many if few files are allowed. */
const PLACE_BUCKETS = 8;
const FEW_FILES = 100;

/**
 * Fits the index into `maxFiles`. Texts are packed tighter first, because bigger shards cost a query more: whole
 * records instead of chunks, then up to four times as many per file.
 */
function planFiles(
  groups: OrderedGroup[],
  codeUnits: number,
  maxFiles: number,
): { plan: BundlePlan; shards: ShardCounts; placeBuckets: number } {
  const placeBuckets = maxFiles < FEW_FILES ? 1 : PLACE_BUCKETS;
  const others = (plan: BundlePlan): number => OTHER_FILES + placeBuckets + plan.files;
  const room = maxFiles - totalOf(idealShardCounts(codeUnits));
  let plan = planBundles(groups, CHUNK_SIZE, 1);
  for (let packing = 1; packing <= 4 && others(plan) > room; packing++) plan = planBundles(groups, Infinity, packing);
  return { plan, shards: shardCounts(codeUnits, maxFiles, others(plan)), placeBuckets };
}

/** Everything that determines the index's bytes. */
function* buildIdInputs(
  plan: BundlePlan,
  records: readonly SearchRecord[],
  folded: readonly FoldedRecord[],
  others: readonly unknown[],
  corpus: Corpus,
): Generator<string | Uint8Array | Uint16Array | Uint32Array> {
  yield FORMAT;
  for (const value of [plan.groups, ...others]) yield JSON.stringify(value);
  for (const { number, chunk, records: bundled } of bundles(plan, records, folded)) {
    yield JSON.stringify({ number, chunk, documents: bundled });
  }
  yield* [corpus.text, corpus.units, corpus.starts, corpus.segments, corpus.chunkFlags, corpus.parts];
}

function writeBytes(outDir: string, path: string, bytes: Uint8Array): number {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return bytes.length;
}
