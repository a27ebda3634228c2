/** Writes an index from its portions; format/layout.ts lists its files. */

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { columnsOf } from '../../parse/variants.ts';
import {
  bundlePath,
  FORMAT,
  type IndexPointer,
  POINTER_PATH,
  placeStartsPath,
  shardPath,
  tablePath,
} from '../format/layout.ts';
import { packWeights } from '../format/shard-weights.ts';
import { buildId, type Hashable } from './build-id.ts';
import { type Bundle, bundles } from './bundles.ts';
import { filterTable, regionSteps } from './filters.ts';
import { type IndexOrder, orderPortions } from './index-order.ts';
import { type IndexPlan, planIndex, wholeTexts } from './index-plan.ts';
import type { IndexPortion } from './index-portion.ts';
import { mergedCorpus } from './merged-corpus.ts';
import { packText } from './pack.ts';
import { placeStarts, placeTable } from './places.ts';
import type { ShardJob } from './shard-task.ts';
import { DEFAULT_MAX_FILES, type ShardCounts } from './sizing.ts';
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

/** Where the postings of an index come from. `whole`: by record number, whether its text is not cut at chunks. */
export type SourceOfPostings<P extends IndexPortion> = (
  order: IndexOrder<P>,
  whole: readonly boolean[],
) => ShardJob['source'];

/**
 * Writes `<outDir>/search-index/`. The bytes do not depend on how the records are divided into portions.
 * @throws Error if two records have one id.
 * @throws Refusal if the index does not fit into the allowed number of files.
 */
export async function writeIndex<P extends IndexPortion>(
  portions: readonly P[],
  sourceOf: SourceOfPostings<P>,
  outDir: string,
  { maxFiles = DEFAULT_MAX_FILES, threads }: ExactOptions,
): Promise<ExactSummary> {
  const order = orderPortions(portions);
  const plan = planIndex(order.groups, maxFiles);
  const whole = wholeTexts(plan.bundles);
  const source = sourceOf(order, whole);
  const tables = tablesOf(order);
  const build = buildId(idInputs(order, plan, whole, tables));
  const { shards } = plan;

  const codeUnits = portions.reduce((sum, { corpus }) => sum + (corpus.starts.at(-1) ?? 0), 0);
  const sizes = await writeShards({ source, outDir, build }, codeUnits, shards, threads);
  const largestShard = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  const weights = packWeights(sizesOfTrigramShards(outDir, build, shards));
  const folders = new Set<string>();
  for (const [path, bytes] of otherFiles(order, plan, tables, { build, weights })) {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
    sizes.push(bytes.length);
  }
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { build, records: order.records.length, files: sizes.length, bytes, shards, largestShard };
}

/** Read from the folder: threads write shards in any order. An empty archive has none. */
function sizesOfTrigramShards(outDir: string, build: string, shards: ShardCounts): number[] {
  return Array.from({ length: shards[2] }, (_, shard) => {
    return statSync(join(outDir, shardPath(build, 3, shard)), { throwIfNoEntry: false })?.size ?? 0;
  });
}

/** Everything that determines the index's bytes. */
function* idInputs(order: IndexOrder, plan: IndexPlan, whole: readonly boolean[], tables: Tables): Generator<Hashable> {
  yield FORMAT;
  for (const value of [plan.bundles.groups, plan.shards, plan.placeBuckets, tables]) yield JSON.stringify(value);
  for (const { number, chunk, json } of bundlesInOrder(order, plan))
    yield `{"number":${number},"chunk":${chunk},"documents":${json}}`;
  yield* mergedCorpus(order, whole);
}

/** All files but the shards, the pointer last. */
function* otherFiles(
  order: IndexOrder,
  plan: IndexPlan,
  tables: Tables,
  { build, weights }: Pick<IndexPointer, 'build' | 'weights'>,
): Generator<[path: string, bytes: Uint8Array]> {
  for (const { number, chunk, json } of bundlesInOrder(order, plan))
    yield [bundlePath(build, number, chunk), packText(json)];
  for (const table of ['filters', 'places', 'regions', 'variants'] as const)
    yield [tablePath(build, table), packText(JSON.stringify(tables[table]))];
  for (const [bucket, starts] of placeStarts(tables.places, plan.placeBuckets).entries())
    yield [placeStartsPath(build, bucket), packText(JSON.stringify(starts))];
  const { shards, placeBuckets } = plan;
  const { groups } = plan.bundles;
  const pointer: IndexPointer = {
    format: FORMAT,
    build,
    documents: order.records.length,
    groups,
    shards,
    placeBuckets,
    weights,
  };
  yield [POINTER_PATH, Buffer.from(JSON.stringify(pointer))];
}

function bundlesInOrder({ records }: IndexOrder, plan: IndexPlan): Iterable<Bundle> {
  return bundles(plan.bundles, (record) => {
    const { portion, index } = records[record] as IndexOrder['records'][number];
    return portion.bundledText(index);
  });
}

type Tables = ReturnType<typeof tablesOf>;

function tablesOf({ records }: IndexOrder) {
  const summaries = records.map(({ summary }) => summary);
  const places = placeTable(summaries);
  return {
    filters: filterTable(summaries),
    places,
    regions: regionSteps(summaries, places),
    variants: columnsOf(TRADITIONAL_PAIRS),
  };
}
