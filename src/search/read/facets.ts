/** Counts records by filter value. */

import { PARTS, STANCES, type TypeGroup } from '../format/search-record.ts';
import { bitOf, type FilterName, type FilterSubject, type Filters, type FilterTest, isNarrowed } from './filter.ts';
import type { TextValues } from './text-values.ts';

/** Value → number of records, if any. */
export interface Facets {
  /** Includes the regions above; provinces only, unless a region is chosen. */
  region: Map<string, number>;
  year: Map<number, number>;
  kind: Map<string, number>;
  /** Of unread texts: the terms occur in paragraphs of this part, maybe in other blocks of them. */
  part: Map<string, number>;
  /** Of unread texts: the record has some link of this stance. */
  stance: Map<string, number>;
  /** The filters, apart from the type, whose counts are not upper bounds. */
  exact: Set<FilterName>;
}

/** What is known of the records. */
export interface Knowledge<T> {
  /** Whether its text does not match with the part and stance of the filters. */
  isRejected(candidate: T): boolean;
  /** Whether it surely matches, unless it is rejected. */
  isCertain(candidate: T): boolean;
  /** Null if its text may have further parts and stances. */
  blocks(candidate: T): Pick<TextValues, 'parts' | 'stances'> | null;
}

/** A filter does not apply to its own counts. */
export function countFacets<T extends FilterSubject>(
  candidates: readonly T[],
  test: FilterTest,
  filters: Filters,
  knowledge: Knowledge<T>,
): Facets {
  const narrowed = isNarrowed(filters);
  const maps = { region: new Map(), year: new Map(), kind: new Map(), part: new Map(), stance: new Map() };
  const facets: Facets = { ...maps, exact: new Set(['region', 'years', 'kind', 'part', 'stance']) };
  for (const candidate of candidates) {
    const { recordNumber } = candidate;
    const year = test.year(recordNumber);
    const kind = test.kind(recordNumber);
    const isRejected = knowledge.isRejected(candidate);
    const counts = (name: FilterName): boolean => {
      const isCounted = !isRejected && test.passes(candidate, filters, name);
      if (isCounted && !knowledge.isCertain(candidate)) facets.exact.delete(name);
      return isCounted;
    };
    if (counts('region')) for (const code of test.regions(recordNumber)) count(facets.region, code);
    if (year !== null && counts('years')) count(facets.year, year);
    if (kind !== null && counts('kind')) count(facets.kind, kind);
    // The index knows the parts of paragraphs and the stances of records, not those of blocks.
    const blocks = knowledge.blocks(candidate);
    const countBlocks = (name: 'part' | 'stance', bits: number): void => {
      // One rejected by part or stance may match with another.
      if (bits === 0 || (isRejected && !narrowed) || !test.passes(candidate, filters, name)) return;
      if (blocks === null) facets.exact.delete(name);
      countBits(facets[name], name === 'part' ? PARTS : STANCES, bits);
    };
    countBlocks('part', blocks?.parts ?? candidate.parts);
    countBlocks('stance', blocks?.stances ?? test.stances(recordNumber));
  }
  return facets;
}

/** If not `exact`, an upper bound. */
export type TypeCounts = Map<TypeGroup, { count: number; exact: boolean }>;

/** The counts that need no table, if the other filters do not. */
export function countTypes<T extends FilterSubject>(
  candidates: readonly T[],
  test: FilterTest,
  filters: Filters,
  knowledge: Omit<Knowledge<T>, 'blocks'>,
): TypeCounts {
  const counts: TypeCounts = new Map();
  for (const candidate of candidates) {
    const group = test.group(candidate.recordNumber);
    if (group === null || knowledge.isRejected(candidate) || !test.passes(candidate, filters, 'type')) continue;
    const { count, exact } = counts.get(group) ?? { count: 0, exact: true };
    counts.set(group, { count: count + 1, exact: exact && knowledge.isCertain(candidate) });
  }
  return counts;
}

function countBits(counts: Map<string, number>, names: readonly string[], bits: number): void {
  for (const name of names) if ((bits & bitOf(names, name)) !== 0) count(counts, name);
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
