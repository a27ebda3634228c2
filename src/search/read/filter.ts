/** Filters of a search and what they let through. */

import type { FilterTable } from '../filters.ts';
import type { IndexPointer } from '../layout.ts';
import { PARTS, STANCES } from '../search-record.ts';

/** Each one null where it is not set. */
export interface Filters {
  /** A region's code; regions below it are included. */
  region: string | null;
  /** First and last year, both included. */
  years: [number, number] | null;
  /** An issuer kind. */
  kind: string | null;
  /** A statutory part: all terms must occur in blocks of it. */
  part: string | null;
  /** A stance of plan links: all terms must occur in blocks with such a link. */
  stance: string | null;
}

export type FilterName = keyof Filters;

export const NO_FILTERS: Filters = { region: null, years: null, kind: null, part: null, stance: null };

/** Whether the filter table has to be read for these filters. */
export function needsTable(filters: Filters): boolean {
  return filters.region !== null || filters.kind !== null || filters.stance !== null;
}

/**
 * Whether only some blocks of a document count. Then the index, which knows the parts of paragraphs and the stances of
 * documents, only says where to look: every document has to be read.
 */
export function isNarrowed({ part, stance }: Filters): boolean {
  return part !== null || stance !== null;
}

/** What filters look at: the document's number and the statutory parts (bits) in which it has the terms. */
export interface Judged {
  document: number;
  parts: number;
}

/** Decides on candidates. Built once for a search: looks all tables up beforehand. */
export class FilterTest {
  readonly #years: (number | null)[];
  readonly #table: FilterTable | null;

  constructor(pointer: IndexPointer, table: FilterTable | null) {
    this.#years = yearsOf(pointer);
    this.#table = table;
  }

  /** Whether a candidate passes all filters but `except`. */
  passes(candidate: Judged, filters: Filters, except?: FilterName): boolean {
    return (Object.keys(filters) as FilterName[]).every(
      (name) => name === except || filters[name] === null || this.#passesOne(candidate, filters, name),
    );
  }

  year(document: number): number | null {
    return this.#years[document] ?? null;
  }

  /** Codes from the province down. */
  regions(document: number): string[] {
    return this.#table?.paths[this.#table.region[document] ?? -1] ?? [];
  }

  kind(document: number): string | null {
    return this.#table?.kinds[this.#table.kind[document] ?? -1] ?? null;
  }

  /** Bits of STANCES. */
  stances(document: number): number {
    return this.#table?.stances[document] ?? 0;
  }

  #passesOne(candidate: Judged, filters: Filters, name: FilterName): boolean {
    const { document } = candidate;
    const year = this.year(document);
    const [first, last] = filters.years ?? [-Infinity, Infinity];
    switch (name) {
      case 'years':
        return year !== null && year >= first && year <= last;
      case 'region':
        return this.regions(document).includes(filters.region ?? '');
      case 'kind':
        return this.kind(document) === filters.kind;
      case 'part':
        return (candidate.parts & bitOf(PARTS, filters.part)) !== 0;
      case 'stance':
        return (this.stances(document) & bitOf(STANCES, filters.stance)) !== 0;
    }
  }
}

/** The bit of a name in a list of names; 0 where it is none of them. */
export function bitOf(names: readonly string[], name: string | null): number {
  const at = name === null ? -1 : names.indexOf(name);
  return at < 0 ? 0 : 1 << at;
}

function yearsOf(pointer: IndexPointer): (number | null)[] {
  return pointer.groups.flatMap((group) => group.years.flatMap(([year, count]) => Array(count).fill(year)));
}
