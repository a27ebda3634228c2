/** Groups records into bundles: full texts one by one, by chunk; small records together. */

import type { RecordGroup } from '../format/layout.ts';
import { type BundledText, jsonOf } from './bundled-text.ts';
import type { OrderedGroup } from './order.ts';
import type { RecordSummary } from './record-summary.ts';

/** Minimum characters: less is not worth a request. */
const MIN_BUNDLE_SIZE = 2_000;
/** Characters that title, names and addresses add to the text. */
const RECORD_OVERHEAD = 200;
/** More would be read in vain for one record. */
const MAX_RECORDS = 32;

export interface BundlePlan {
  groups: RecordGroup[];
  /** By group: whether its texts are not cut at chunks. */
  whole: boolean[];
  files: number;
}

/**
 * `whole`: whether full texts have one file each; guides are cut at chunks even then, because a search that finds a sentence in
 * the longest would read more of it than of a report. `packing` multiplies the records per bundle.
 */
export function planBundles(
  ordered: readonly OrderedGroup<RecordSummary>[],
  whole: boolean,
  packing: number,
): BundlePlan {
  const plan: BundlePlan = { groups: [], whole: [], files: 0 };
  for (const { type, records } of ordered) {
    const perBundle = packing * recordsPerBundle(records);
    const isWhole = perBundle > 1 || (whole && type !== 'guide');
    plan.groups.push({ type, count: records.length, perBundle, years: yearRuns(records) });
    plan.whole.push(isWhole);
    plan.files += isWhole
      ? Math.ceil(records.length / perBundle)
      : records.reduce((sum, { chunks }) => sum + chunks, 0);
  }
  return plan;
}

export interface Bundle {
  number: number;
  chunk: number;
  /** Of `BundledRecord[]`. */
  json: string;
}

/** Bundles in order. `textOf`: of a record, by number. */
export function* bundles({ groups, whole }: BundlePlan, textOf: (record: number) => BundledText): Generator<Bundle> {
  let first = 0;
  let number = 0;
  for (const [group, { count, perBundle }] of groups.entries()) {
    for (let offset = 0; offset < count; offset += perBundle, number++) {
      const members = Array.from({ length: Math.min(perBundle, count - offset) }, (_, i) => textOf(first + offset + i));
      const [only] = members;
      if (whole[group] || !only) {
        yield { number, chunk: 0, json: `[${members.map((member) => jsonOf(member, null)).join(',')}]` };
        continue;
      }
      for (const chunk of only.chunks.keys()) yield { number, chunk, json: `[${jsonOf(only, chunk)}]` };
    }
    first += count;
  }
}

function recordsPerBundle(records: readonly RecordSummary[]): number {
  const average = RECORD_OVERHEAD + records.reduce((sum, { textLength }) => sum + textLength, 0) / records.length;
  return Math.min(MAX_RECORDS, Math.max(1, Math.floor((2 * MIN_BUNDLE_SIZE) / average)));
}

function yearRuns(records: readonly RecordSummary[]): [number | null, number][] {
  const runs: [number | null, number][] = [];
  for (const { year } of records) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === year) last[1] += 1;
    else runs.push([year, 1]);
  }
  return runs;
}
