/** What the order of results needs to know of a query for the report of a place. */

import { mayBeginWithPlace, placeBucket } from '../format/place-starts.ts';
import type { PlaceTable } from '../format/place-table.ts';
import type { Query } from '../format/query.ts';
import { placeStart } from './place-start.ts';
import type { IndexSource } from './source.ts';

export interface NamedPlace {
  /** Of the division that is meant, or of namesakes. */
  codes: readonly string[];
  /** Null if none or several are named. */
  year: number | null;
  /** The rest of the query, if it names an issuer below the government. */
  issuer: string | null;
}

/** Loads what recognises places: most queries name none. */
export type LoadPlaces = () => Promise<{
  namedPlace: (terms: readonly string[], table: PlaceTable) => NamedPlace | null;
}>;

/** Terms of a longer query name more than a place and its report. */
export const MAX_PLACE_QUERY = 60;

/** Null if the query asks for anything but a place, a year and an issuer. */
export async function findNamedPlace(
  source: IndexSource,
  { terms, excluded }: Query,
  load: LoadPlaces,
  signal?: AbortSignal,
): Promise<NamedPlace | null> {
  const texts = terms.map(({ text }) => text);
  if (excluded.length > 0 || !mayAskForPlace(texts)) return null;
  if (!(await mayNamePlace(source, texts, signal))) return null;
  const [{ namedPlace }, table] = await Promise.all([load(), source.places(signal)]);
  return namedPlace(texts, table);
}

/** Whether the terms (folded) need to be looked up among what names of places begin with. */
export function mayAskForPlace(terms: readonly string[]): boolean {
  return terms.join('').length <= MAX_PLACE_QUERY && placeStart(terms) !== null;
}

/** Whether the terms (folded) may name a place: cheaper than the table of places. */
export async function mayNamePlace(
  source: IndexSource,
  terms: readonly string[],
  signal?: AbortSignal,
): Promise<boolean> {
  const start = placeStart(terms);
  if (start === null) return false;
  const bucket = placeBucket(start, source.pointer.placeBuckets);
  return mayBeginWithPlace(start, await source.placeStarts(bucket, signal));
}
