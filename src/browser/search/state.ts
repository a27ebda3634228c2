/**
 * State of the search page in the address: `/search/?q=…&mode=…&type=…&region=…&year=…&kind=…&part=…&stance=…&sort=…`. A long query
 * is in the fragment (`/search/?mode=…#q=…`), which browsers do not send: hosts refuse addresses of more than 8 kB or so.
 */

import { isRegionCode } from '../../model/ids.ts';
import { cutQuery } from '../../search/format/query.ts';
import { GROUP_OF, PARTS, STANCES } from '../../search/format/search-record.ts';
import { type Filters, NO_FILTERS } from '../../search/read/filter.ts';
import type { Sort } from '../../search/read/rank.ts';

export type Mode = 'exact' | 'related';

export interface PageState {
  text: string;
  mode: Mode;
  sort: Sort;
  filters: Filters;
}

/** Bytes of `q` in the address, percent-encoded, from which on it is in the fragment. */
const LONG_QUERY = 4_000;

/** `hash`: the fragment. Invalid parameters count as absent. */
export function readState({ search, hash }: { search: string; hash: string }): PageState {
  const parameters = new URLSearchParams(search);
  const matching = (name: string, isValid: (value: string) => boolean): string | null => {
    const value = parameters.get(name) ?? '';
    return isValid(value) ? value : null;
  };
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null => {
    return values.find((value) => value === parameters.get(name)) ?? null;
  };
  return {
    text: new URLSearchParams(hash.slice(1)).get('q') ?? parameters.get('q') ?? '',
    mode: parameters.get('mode') === 'related' ? 'related' : 'exact',
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'relevance',
    filters: {
      type: oneOf('type', Object.values(GROUP_OF)),
      region: matching('region', isRegionCode),
      years: yearsOf(matching('year', (value) => /^\d{4}(?:-\d{4})?$/.test(value))),
      kind: matching('kind', (value) => /^[a-z]+$/.test(value)),
      part: oneOf('part', PARTS),
      stance: oneOf('stance', STANCES),
    },
  };
}

/** Query string and fragment, each empty or with its sign. Omits defaults, and what is cut from the query. */
export function writeState({ text, mode, sort, filters }: PageState): string {
  const { type, region, years, kind, part, stance } = filters;
  const year = years === null ? null : years[0] === years[1] ? String(years[0]) : years.join('-');
  const q = new URLSearchParams({ q: cutQuery(text) }).toString();
  const isLong = q.length > LONG_QUERY;
  const all = { q: isLong ? null : cutQuery(text), mode, type, region, year, kind, part, stance, sort };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) {
    if (value !== null && value !== '' && value !== 'exact' && value !== 'relevance') parameters.set(name, value);
  }
  const query = parameters.toString();
  return (query === '' ? '' : `?${query}`) + (isLong ? `#${q}` : '');
}

export function countFilters(filters: Filters): number {
  return Object.values(filters).filter((filter) => filter !== null).length;
}

export function withoutFilters(state: PageState): PageState {
  return { ...state, filters: NO_FILTERS };
}

function yearsOf(text: string | null): [number, number] | null {
  if (text === null) return null;
  const [first = 0, last = first] = text.split('-').map(Number);
  return first <= last ? [first, last] : [last, first];
}
