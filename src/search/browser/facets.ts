/** Counts for each filter value. */

import { PARTS, STANCES } from '../document.ts';
import { bitOf, type Filters, type FilterTest, type Judged } from './filter.ts';

/** Value → number of documents; values that no document has are absent. */
export interface Facets {
  /** By code, regions above included. */
  region: Map<string, number>;
  year: Map<number, number>;
  kind: Map<string, number>;
  part: Map<string, number>;
  /** Documents with a link of this stance anywhere: an upper bound. */
  stance: Map<string, number>;
}

/** Counts the candidates by each filter's values; a filter is not applied to its own counts. */
export function countFacets(candidates: readonly Judged[], test: FilterTest, filters: Filters): Facets {
  const facets: Facets = { region: new Map(), year: new Map(), kind: new Map(), part: new Map(), stance: new Map() };
  for (const candidate of candidates) {
    const { document } = candidate;
    const year = test.year(document);
    const kind = test.kind(document);
    if (test.passes(candidate, filters, 'region'))
      for (const code of test.regions(document)) count(facets.region, code);
    if (year !== null && test.passes(candidate, filters, 'years')) count(facets.year, year);
    if (kind !== null && test.passes(candidate, filters, 'kind')) count(facets.kind, kind);
    if (test.passes(candidate, filters, 'part')) countBits(facets.part, PARTS, candidate.parts);
    if (test.passes(candidate, filters, 'stance')) countBits(facets.stance, STANCES, test.stances(document));
  }
  return facets;
}

function countBits(counts: Map<string, number>, names: readonly string[], bits: number): void {
  for (const name of names) if ((bits & bitOf(names, name)) !== 0) count(counts, name);
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
