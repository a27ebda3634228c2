/** Groups records into bundles: full texts one by one, by chunk; small records together. */

import type { BundledRecord } from '../format/bundle.ts';
import type { RecordGroup } from '../format/layout.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { bundleRecord } from './bundle-record.ts';
import { chunkParagraphs } from './chunks.ts';
import type { FoldedRecord } from './folded-record.ts';
import type { OrderedGroup } from './order.ts';

/** Minimum characters: less is not worth a request. */
const MIN_BUNDLE_SIZE = 2_000;
/** Characters that title, names and addresses add to the text. */
const RECORD_OVERHEAD = 200;
/** Characters of a guide's chunk: a search that finds a sentence in the longest guide would read more of it than of a report. */
const GUIDE_CHUNK = 4_000;
/** More would be read in vain for one record. */
const MAX_RECORDS = 32;

export interface BundlePlan {
  groups: RecordGroup[];
  /** Chunk of each paragraph, by record number. */
  chunks: number[][];
  files: number;
}

/** `size`: characters of a chunk; `packing` multiplies the records per bundle. */
export function planBundles(ordered: readonly OrderedGroup[], size: number, packing: number): BundlePlan {
  const plan: BundlePlan = { groups: [], chunks: [], files: 0 };
  for (const { type, records } of ordered) {
    const perBundle = packing * recordsPerBundle(records);
    const longest = type === 'guide' ? Math.min(size, GUIDE_CHUNK) : size;
    const chunks = records.map((record) => chunkParagraphs(record, perBundle === 1 ? longest : Infinity));
    plan.groups.push({ type, count: records.length, perBundle, years: yearRuns(records) });
    plan.chunks.push(...chunks);
    const filesOf = (chunkNumbers: number[]): number => (chunkNumbers.at(-1) ?? 0) + 1;
    plan.files +=
      perBundle === 1
        ? chunks.reduce((sum, chunkNumbers) => sum + filesOf(chunkNumbers), 0)
        : Math.ceil(records.length / perBundle);
  }
  return plan;
}

export interface Bundle {
  number: number;
  chunk: number;
  records: BundledRecord[];
}

/** Bundles in order. `records` and `folded`: by record number. */
export function* bundles(
  plan: BundlePlan,
  records: readonly SearchRecord[],
  folded: readonly FoldedRecord[],
): Generator<Bundle> {
  let first = 0;
  let number = 0;
  for (const { count, perBundle } of plan.groups) {
    for (let offset = 0; offset < count; offset += perBundle, number++) {
      const members = range(first + offset, first + Math.min(offset + perBundle, count));
      const last = Math.max(...members.map((member) => plan.chunks[member]?.at(-1) ?? 0));
      for (let chunk = 0; chunk <= last; chunk++) {
        yield { number, chunk, records: members.map((member) => bundleChunk(member, chunk)) };
      }
    }
    first += count;
  }

  function bundleChunk(member: number, chunk: number): BundledRecord {
    const [record, { pairs }, chunks] = [records[member], folded[member], plan.chunks[member]] as [
      SearchRecord,
      FoldedRecord,
      number[],
    ];
    const paragraphs = record.paragraphs.filter((_, i) => chunks[i] === chunk);
    return bundleRecord({ ...record, paragraphs }, pairs);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function recordsPerBundle(records: readonly SearchRecord[]): number {
  const texts = records.flatMap(({ paragraphs }) => paragraphs.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  const average = RECORD_OVERHEAD + texts.reduce((sum, text) => sum + text.length, 0) / records.length;
  return Math.min(MAX_RECORDS, Math.max(1, Math.floor((2 * MIN_BUNDLE_SIZE) / average)));
}

function yearRuns(records: readonly SearchRecord[]): [number | null, number][] {
  const runs: [number | null, number][] = [];
  for (const { year } of records) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === year) last[1] += 1;
    else runs.push([year, 1]);
  }
  return runs;
}
