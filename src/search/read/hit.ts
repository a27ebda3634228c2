/** What the page shows, whichever mode found it. */

import type { BundledRecord } from '../bundle.ts';
import type { Facets } from './facets.ts';
import type { Passage, Piece } from './passages.ts';

export type ShownDocument = Pick<
  BundledRecord,
  'id' | 'type' | 'url' | 'title' | 'titleSupplied' | 'issuers' | 'issuerKind' | 'year' | 'date'
>;

export interface Hit {
  document: ShownDocument;
  title: Piece[];
  passages: Passage[];
  /** Passages with hits that were seen, shown or not. */
  passageCount: number;
}

export interface ResultState {
  hits: Hit[];
  /** Matching documents; an upper bound as long as not `exact`. */
  count: number;
  exact: boolean;
  hasMore: boolean;
}

/** The results of one search, shown page by page. */
export interface Results {
  readonly state: ResultState;
  /** Brings the next page of results into `state`. */
  more(signal?: AbortSignal): Promise<void>;
  /** How many documents each filter value would leave, given the other filters. */
  facets(signal?: AbortSignal): Promise<Facets>;
}

/** Results on a page. */
export const PAGE = 10;
/** Passages shown of a document. */
export const PASSAGES = 3;
