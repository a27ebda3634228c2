import type { Filters } from './filter.ts';
import type { ResultState } from './hit.ts';
import type { Sort } from './rank.ts';

export interface SearchRequest {
  /** As typed. */
  text: string;
  filters: Filters;
  sort: Sort;
}

export interface SearchControl {
  signal?: AbortSignal;
  /** Called when results of the first page are verified. */
  onChange?: (state: ResultState) => void;
}
