/** Counts records by filter value. */

import { PARTS, STANCES, type TypeGroup } from '../format/search-record.ts';
import { bitOf, type FilterName, type FilterSubject, type Filters, type FilterTest, isNarrowed } from './filter.ts';

/** Value → number of records, if any. */
export interface Facets {
  /** Includes the regions above; provinces only, unless a region is chosen. */
  region: Map<string, number>;
  year: Map<number, number>;
  kind: Map<string, number>;
  /** Upper bound: the terms occur in paragraphs of this part, maybe in other blocks of them. */
  part: Map<string, number>;
  /** Upper bound: the record has some link of this stance. */
  stance: Map<string, number>;
  /** The filters, apart from the type, whose counts are not upper bounds. */
  exact: Set<FilterName>;
}

/**
 * A filter does not apply to its own counts. `rejected`: records whose texts do not match; one rejected by part or
 * stance may match with another. `isCertain`: whether a record that is not rejected surely matches.
 */
export function countFacets<T extends FilterSubject>(
  candidates: readonly T[],
  test: FilterTest,
  filters: Filters,
  rejected: ReadonlySet<number>,
  isCertain: (candidate: T) => boolean,
): Facets {
  const narrowed = isNarrowed(filters);
  const maps = { region: new Map(), year: new Map(), kind: new Map(), part: new Map(), stance: new Map() };
  // The index knows the parts of paragraphs and the stances of records, not those of blocks.
  const facets: Facets = { ...maps, exact: new Set(['region', 'years', 'kind']) };
  for (const candidate of candidates) {
    const { recordNumber } = candidate;
    const year = test.year(recordNumber);
    const kind = test.kind(recordNumber);
    const counts = (name: FilterName): boolean => {
      const ruledOut = rejected.has(recordNumber) && !(narrowed && (name === 'part' || name === 'stance'));
      const isCounted = !ruledOut && test.passes(candidate, filters, name);
      if (isCounted && !isCertain(candidate)) facets.exact.delete(name);
      return isCounted;
    };
    if (counts('region')) for (const code of test.regions(recordNumber)) count(facets.region, code);
    if (year !== null && counts('years')) count(facets.year, year);
    if (kind !== null && counts('kind')) count(facets.kind, kind);
    if (counts('part')) countBits(facets.part, PARTS, candidate.parts);
    if (counts('stance')) countBits(facets.stance, STANCES, test.stances(recordNumber));
  }
  return facets;
}

/** If not `exact`, an upper bound. */
export type TypeCounts = Map<TypeGroup, { count: number; exact: boolean }>;

/** The counts that need no table, if the other filters do not. Parameters as of `countFacets`. */
export function countTypes<T extends FilterSubject>(
  candidates: readonly T[],
  test: FilterTest,
  filters: Filters,
  rejected: ReadonlySet<number>,
  isCertain: (candidate: T) => boolean,
): TypeCounts {
  const counts: TypeCounts = new Map();
  for (const candidate of candidates) {
    const group = test.group(candidate.recordNumber);
    if (group === null || rejected.has(candidate.recordNumber) || !test.passes(candidate, filters, 'type')) continue;
    const { count, exact } = counts.get(group) ?? { count: 0, exact: true };
    counts.set(group, { count: count + 1, exact: exact && isCertain(candidate) });
  }
  return counts;
}

function countBits(counts: Map<string, number>, names: readonly string[], bits: number): void {
  for (const name of names) if ((bits & bitOf(names, name)) !== 0) count(counts, name);
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
