/** Filters of a search, and the test of records against them. */

import type { FilterTable } from '../format/filter-table.ts';
import type { IndexPointer } from '../format/layout.ts';
import { GROUP_OF, PARTS, type SearchType, STANCES, TYPES, type TypeGroup } from '../format/search-record.ts';
import type { IndexSource } from './source.ts';

/** Each is null if not set. */
export interface Filters {
  type: TypeGroup | null;
  /** Code; includes regions below. */
  region: string | null;
  /** First and last year, inclusive. */
  years: [number, number] | null;
  kind: string | null;
  /** All terms must occur in blocks of this statutory part. */
  part: string | null;
  /** All terms must occur in blocks with a plan link of this stance. */
  stance: string | null;
}

export type FilterName = keyof Filters;

export const NO_FILTERS: Filters = { type: null, region: null, years: null, kind: null, part: null, stance: null };

/** The values that the filters test. */
export async function tableFor(
  { region, kind, stance }: Filters,
  source: Pick<IndexSource, 'filters' | 'provinceFilters'>,
  signal?: AbortSignal,
): Promise<FilterTable | null> {
  if (region !== null && !region.endsWith('0000')) return source.filters(signal);
  return region !== null || kind !== null || stance !== null ? source.provinceFilters(signal) : null;
}

/**
 * Whether only some blocks of a record count. The index knows parts of paragraphs and stances of records, so each
 * candidate must be read.
 */
export function isNarrowed({ part, stance }: Filters): boolean {
  return part !== null || stance !== null;
}

/** A record's number, and the statutory parts (bits) with the terms. */
export interface FilterSubject {
  recordNumber: number;
  parts: number;
}

/** Built once per search. */
export class FilterTest {
  readonly #types: SearchType[];
  readonly #years: (number | null)[];
  readonly #table: FilterTable | null;

  constructor(pointer: IndexPointer, table: FilterTable | null) {
    this.#types = pointer.groups.flatMap(({ type, count }) => Array<SearchType>(count).fill(type));
    this.#years = yearsOf(pointer);
    this.#table = table;
  }

  /** All filters, disregarding `except`. */
  passes(candidate: FilterSubject, filters: Filters, except?: FilterName): boolean {
    return (Object.keys(filters) as FilterName[]).every(
      (name) => name === except || filters[name] === null || this.#passesOne(candidate, filters, name),
    );
  }

  type(recordNumber: number): SearchType | null {
    return this.#types[recordNumber] ?? null;
  }

  /** Its position in TYPES. */
  typeIndex(recordNumber: number): number {
    const type = this.type(recordNumber);
    return type === null ? -1 : TYPES.indexOf(type);
  }

  group(recordNumber: number): TypeGroup | null {
    const type = this.type(recordNumber);
    return type === null ? null : GROUP_OF[type];
  }

  year(recordNumber: number): number | null {
    return this.#years[recordNumber] ?? null;
  }

  /** Codes, province first. */
  regions(recordNumber: number): string[] {
    return this.#table?.paths[this.#table.region[recordNumber] ?? -1] ?? [];
  }

  kind(recordNumber: number): string | null {
    return this.#table?.kinds[this.#table.kind[recordNumber] ?? -1] ?? null;
  }

  /** Bits of STANCES. */
  stances(recordNumber: number): number {
    return this.#table?.stances[recordNumber] ?? 0;
  }

  #passesOne(candidate: FilterSubject, filters: Filters, name: FilterName): boolean {
    const { recordNumber } = candidate;
    const year = this.year(recordNumber);
    const [first, last] = filters.years ?? [-Infinity, Infinity];
    switch (name) {
      case 'type':
        return this.group(recordNumber) === filters.type;
      case 'years':
        return year !== null && year >= first && year <= last;
      case 'region':
        return this.regions(recordNumber).includes(filters.region ?? '');
      case 'kind':
        return this.kind(recordNumber) === filters.kind;
      case 'part':
        return (candidate.parts & bitOf(PARTS, filters.part)) !== 0;
      case 'stance':
        return (this.stances(recordNumber) & bitOf(STANCES, filters.stance)) !== 0;
    }
  }
}

/** 0 if the list lacks the name. */
export function bitOf(names: readonly string[], name: string | null): number {
  const index = name === null ? -1 : names.indexOf(name);
  return index < 0 ? 0 : 1 << index;
}

function yearsOf(pointer: IndexPointer): (number | null)[] {
  return pointer.groups.flatMap((group) => group.years.flatMap(([year, count]) => Array(count).fill(year)));
}
