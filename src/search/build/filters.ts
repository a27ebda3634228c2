/** Builds the tables that filters read. */

import type { FilterTable, RegionSteps } from '../format/filter-table.ts';
import { codesOf, type PlaceTable } from '../format/place-table.ts';
import type { RecordSummary } from './record-summary.ts';

/** With paths of provinces only. `records`: in index order. */
export function filterTable(records: readonly RecordSummary[]): FilterTable {
  const paths = new DistinctValues<string[]>((path) => path.join('/'));
  const kinds = new DistinctValues<string | null>((kind) => kind ?? '');
  const region = records.map(({ regions }) => paths.indexOf(regions.slice(0, 1)));
  const kind = records.map((record) => kinds.indexOf(record.issuerKind));
  return {
    paths: paths.values,
    region,
    kinds: kinds.values,
    kind,
    stances: records.map(({ stances }) => stances),
  };
}

/** `records`: in index order. Steps, because most records follow that of the region before. */
export function regionSteps(records: readonly RecordSummary[], places: PlaceTable): RegionSteps {
  const indexes = new Map(codesOf(places).map((code, index) => [code, index]));
  const regions = records.map(({ regions }) => indexes.get(regions.at(-1) ?? '') ?? -1);
  return regions.map((index, i) => index - (regions[i - 1] ?? 0));
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
