/** Counts for each filter value. */

import { PARTS, STANCES } from '../search-record.ts';
import { bitOf, type FilterName, type Filters, type FilterTest, isNarrowed, type Judged } from './filter.ts';

/** Value → number of documents; values that no document has are absent. */
export interface Facets {
  /** By code, regions above included. */
  region: Map<string, number>;
  year: Map<number, number>;
  kind: Map<string, number>;
  /** Documents with the terms in paragraphs of this part: an upper bound, as some block of them need not be of it. */
  part: Map<string, number>;
  /** Documents with a link of this stance anywhere: an upper bound. */
  stance: Map<string, number>;
}

/**
 * Counts the candidates by each filter's values; a filter is not applied to its own counts. `rejected`: documents that
 * turned out not to match with these filters. One that a part or a stance ruled out may match with another.
 */
export function countFacets(
  candidates: readonly Judged[],
  test: FilterTest,
  filters: Filters,
  rejected: ReadonlySet<number>,
): Facets {
  const narrowed = isNarrowed(filters);
  const facets: Facets = { region: new Map(), year: new Map(), kind: new Map(), part: new Map(), stance: new Map() };
  for (const candidate of candidates) {
    const { document } = candidate;
    const year = test.year(document);
    const kind = test.kind(document);
    const counts = (name: FilterName): boolean => {
      const ruledOut = rejected.has(document) && !(narrowed && (name === 'part' || name === 'stance'));
      return !ruledOut && test.passes(candidate, filters, name);
    };
    if (counts('region')) for (const code of test.regions(document)) count(facets.region, code);
    if (year !== null && counts('years')) count(facets.year, year);
    if (kind !== null && counts('kind')) count(facets.kind, kind);
    if (counts('part')) countBits(facets.part, PARTS, candidate.parts);
    if (counts('stance')) countBits(facets.stance, STANCES, test.stances(document));
  }
  return facets;
}

function countBits(counts: Map<string, number>, names: readonly string[], bits: number): void {
  for (const name of names) if ((bits & bitOf(names, name)) !== 0) count(counts, name);
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
