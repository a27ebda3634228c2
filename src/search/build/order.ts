/** Order of records in the index: by type, newest first within one. */

import { type SearchRecord, type SearchType, TYPES } from '../format/search-record.ts';

/** What decides the order. */
type Sortable = Pick<SearchRecord, 'id' | 'type' | 'year' | 'date'>;

export interface OrderedGroup<T extends Sortable> {
  type: SearchType;
  records: T[];
}

/**
 * Within a group: by year, then date, both descending, missing last, then by id.
 * @throws Error if an id occurs twice.
 */
export function orderRecords<T extends Sortable>(records: Iterable<T>): OrderedGroup<T>[] {
  const all = [...records];
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id)) throw new Error(`search: two documents have the id ${id}`);
    ids.add(id);
  }
  return TYPES.map((type) => ({
    type,
    records: all.filter((record) => record.type === type).sort(newestFirst),
  })).filter((group) => group.records.length > 0);
}

function newestFirst(a: Sortable, b: Sortable): number {
  if (a.year !== b.year) return (b.year ?? -Infinity) - (a.year ?? -Infinity);
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
