/** The numbers of records and units across the portions of an index. */

import { INDEX_FIELDS } from '../format/layout.ts';
import type { IndexPortion } from './index-portion.ts';
import { type OrderedGroup, orderRecords } from './order.ts';
import type { RecordSummary } from './record-summary.ts';

export interface IndexOrder<P extends IndexPortion = IndexPortion> {
  groups: OrderedGroup<RecordSummary>[];
  /** By record number. */
  records: { summary: RecordSummary; portion: P; index: number }[];
  /** By portion: the numbers of its records. */
  numbers: Map<P, Uint32Array>;
}

/** @throws Error if two records have one id. */
export function orderPortions<P extends IndexPortion>(portions: readonly P[]): IndexOrder<P> {
  const groups = orderRecords(portions.flatMap(({ summaries }) => summaries));
  const owners = new Map(
    portions.flatMap((portion) =>
      portion.summaries.map((summary, index) => [summary, { summary, portion, index }] as const),
    ),
  );
  const records = groups.flatMap((group) => group.records.flatMap((summary) => owners.get(summary) ?? []));
  const numbers = new Map(portions.map((portion) => [portion, new Uint32Array(portion.summaries.length)]));
  for (const [number, { portion, index }] of records.entries()) (numbers.get(portion) ?? [])[index] = number;
  return { groups, records, numbers };
}

/** By unit of a portion: its number in the index. */
export function unitNumbers({ records, numbers }: IndexOrder, portion: IndexPortion): Uint32Array<SharedArrayBuffer> {
  const own = numbers.get(portion) ?? new Uint32Array();
  const units = new Uint32Array(new SharedArrayBuffer(own.length * INDEX_FIELDS.length * 4));
  for (const field of INDEX_FIELDS.keys())
    for (const [index, number] of own.entries()) units[field * own.length + index] = field * records.length + number;
  return units;
}
