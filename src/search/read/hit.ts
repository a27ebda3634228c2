/** Results of both search modes, as displayed. */

import type { BundledRecord } from '../format/bundle.ts';
import type { Facets, TypeCounts } from './facets.ts';
import type { Passage, TextPiece } from './passages.ts';
import type { Suggestions } from './suggestions.ts';

export type HitRecord = Pick<
  BundledRecord,
  | 'id'
  | 'type'
  | 'url'
  | 'title'
  | 'titleSupplied'
  | 'issuers'
  | 'issuerKind'
  | 'regionNames'
  | 'year'
  | 'date'
  | 'completeness'
  | 'timeliness'
>;

export interface Hit {
  record: HitRecord;
  title: TextPiece[];
  passages: Passage[];
  /** Passages with hits in the text read, displayed or not. */
  passageCount: number;
  /** False if text that has not been read may have further ones. */
  complete: boolean;
}

export interface Count {
  /** Upper bound unless `exact`: the index finds every match, texts may rule some out. */
  count: number;
  exact: boolean;
}

export interface ResultState extends Count {
  hits: Hit[];
  hasMore: boolean;
}

/** The results of a search, page by page. */
export interface SearchResults {
  readonly state: ResultState;
  /** How many match without filters. */
  readonly unfiltered: Count;
  /** Adds a page to `state`. */
  more(signal?: AbortSignal): Promise<void>;
  /** Records per type, as far as known. */
  readonly types: TypeCounts;
  /** All passages of a hit, most terms first. */
  passages(id: string, signal?: AbortSignal): Promise<Passage[]>;
  /**
   * Makes all counts exact, also those by part and stance if `byBlock`, whatever it costs. Without filters it counts at most
   * MAX_VERIFIED records; of more, those that the filters admit. Absent if no text can change a count.
   */
  verifyAll?(byBlock: boolean, signal?: AbortSignal): Promise<void>;
  /** Records per filter value, given the other filters. */
  facets(signal?: AbortSignal): Promise<Facets>;
  /** What to offer if there are no results; only in exact mode. */
  suggestions?(signal?: AbortSignal): Promise<Suggestions>;
}

export const PAGE_SIZE = 10;
/** Counts up to this become exact by themselves. */
export const MAX_VERIFIED = 50;
/** Most passages per result. */
export const MAX_PASSAGES = 3;
