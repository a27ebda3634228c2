import type { PlaceTable } from '../../search/format/place-table.ts';
import type { SearchResults } from '../../search/read/hit.ts';
import type { SearchControl, SearchRequest } from '../../search/read/search-request.ts';
import type { Mode } from './state.ts';

/** The two search modes. */
export interface Engines {
  /** @throws SearchError, ScriptGone, or the reason of the signal */
  search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<SearchResults>;
  /** Whether the terms (folded) may name a place. */
  mayNamePlace(terms: readonly string[]): Promise<boolean>;
  places(): Promise<PlaceTable>;
  /** For a retry after an error: opens the index anew. */
  reset(): void;
}
