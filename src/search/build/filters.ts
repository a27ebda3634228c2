/** Builds the tables that filters read. */

import { partBits, stanceBits } from '../format/bundle.ts';
import type { FilterTable } from '../format/filter-table.ts';
import type { SearchBlock, SearchRecord } from '../format/search-record.ts';

/** `records`: in index order. */
export function filterTable(records: readonly SearchRecord[]): FilterTable {
  const paths = new DistinctValues<string[]>((path) => path.join('/'));
  const kinds = new DistinctValues<string | null>((kind) => kind ?? '');
  const region = records.map((record) => paths.indexOf(record.regions));
  const kind = records.map((record) => kinds.indexOf(record.issuerKind));
  return {
    paths: paths.values,
    region,
    kinds: kinds.values,
    kind,
    stances: records.map((record) => stanceBits(blocksOf(record).flatMap(({ stances }) => stances))),
    parts: records.map((record) => partBits(blocksOf(record).flatMap(({ parts }) => parts))),
  };
}

/** Region code → full name. */
export function regionNames(records: readonly SearchRecord[]): Record<string, string> {
  const names = new Map<string, string>();
  for (const { regions, regionNames: full } of records) {
    regions.forEach((code, level) => {
      names.set(code, full[level] ?? code);
    });
  }
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function blocksOf(record: SearchRecord): SearchBlock[] {
  return record.paragraphs.flatMap(({ blocks }) => blocks);
}

class DistinctValues<T> {
  readonly values: T[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #key: (value: T) => string;

  constructor(key: (value: T) => string) {
    this.#key = key;
  }

  indexOf(value: T): number {
    const key = this.#key(value);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.#indexes.set(key, index);
    }
    return index;
  }
}
