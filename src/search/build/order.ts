/** The order of documents in the index: group by group (full texts first), newest first within a group. */

import type { SearchRecord, SearchType } from '../search-record.ts';

/** Also the order of results that are alike in everything else. */
const TYPES: readonly SearchType[] = ['report', 'plan', 'region', 'catalogue', 'task', 'indicator', 'guide'];

export interface OrderedGroup {
  type: SearchType;
  documents: SearchRecord[];
}

/**
 * Sorts documents into groups. By year, then date, both descending and absent last, then by id.
 * @throws Error if an id occurs twice.
 */
export function orderDocuments(documents: Iterable<SearchRecord>): OrderedGroup[] {
  const all = [...documents];
  const ids = new Set<string>();
  for (const { id } of all) {
    if (ids.has(id)) throw new Error(`search: two documents have the id ${id}`);
    ids.add(id);
  }
  return TYPES.map((type) => ({
    type,
    documents: all.filter((document) => document.type === type).sort(newestFirst),
  })).filter((group) => group.documents.length > 0);
}

function newestFirst(a: SearchRecord, b: SearchRecord): number {
  if (a.year !== b.year) return (b.year ?? -Infinity) - (a.year ?? -Infinity);
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
