/** What the search page shows of results: the list, the numbers about it, and the buttons for more. */

import type { ResultState, SearchResults } from '../../search/read/hit.ts';
import type { ExactState } from '../../search/read/result-list.ts';
import { loadScript } from '../page/load-script.ts';
import type { PageElements } from './elements.ts';
import { asksToCount } from './exact-counts.ts';
import { appendHits } from './hit-list.ts';
import type { SaveButton } from './save-button.ts';
import type { PageState } from './state.ts';
import type { StatusLine } from './status-line.ts';
import { showTypes } from './type-bar.ts';
import { queryRemarks, resultMessage } from './ui-messages.ts';

interface DisplayOptions {
  /** Address of the site, with trailing slash. */
  base: string;
  status: StatusLine;
  save: SaveButton;
  state: () => PageState;
  addressOf: (state: PageState) => string;
  go: (state: PageState) => void;
}

export class ResultDisplay {
  readonly #elements: PageElements;
  readonly #options: DisplayOptions;

  constructor(elements: PageElements, options: DisplayOptions) {
    this.#elements = elements;
    this.#options = options;
  }

  /** Appends hits from index `from`; 0 replaces the previous ones. Returns how many are shown. */
  showHits({ hits }: ResultState, from: number, passages: Parameters<typeof appendHits>[4]): number {
    const { results } = this.#elements;
    if (from === 0) results.replaceChildren();
    appendHits(results, hits, from, this.#options.base, passages);
    return hits.length;
  }

  /** Says what was found. */
  finish(results: SearchResults): void {
    const state = this.#options.state();
    const { query } = results.state as Partial<ExactState>;
    this.#options.status.set('done', resultMessage(results, state));
    this.#elements.remark.textContent = queryRemarks(state.text, query);
    this.#showCounts(results);
  }

  /** Corrects the numbers once they are exact. `approximate`: the message that is shown. Nothing moves until `signal` aborts. */
  async correctCounts(results: SearchResults, approximate: string, signal: AbortSignal): Promise<void> {
    const { status, types } = this.#elements;
    const { keepStill } = await loadScript(() => import('./keep-still.ts'));
    if (signal.aborted) return;
    keepStill([status, types], signal);
    this.#showCounts(results);
    // Screen readers say the line anew, so only if it differs.
    const said = status.textContent;
    const line = said.replace(approximate, () => resultMessage(results, this.#options.state()));
    if (line !== said) status.textContent = line;
  }

  clear(): void {
    this.#elements.results.replaceChildren();
    this.#elements.types.hidden = true;
    this.#elements.verify.hidden = true;
    this.#options.save.offer(null);
  }

  #showCounts(results: SearchResults): void {
    const { status, more, verify } = this.#elements;
    const { state } = results;
    status.dataset.count = String(state.count);
    if (!state.hasMore && document.activeElement === more) status.focus({ preventScroll: true });
    more.hidden = !state.hasMore;
    verify.hidden = !asksToCount(results);
    this.#showTypes(results);
    this.#options.save.offer(state);
  }

  #showTypes({ types }: SearchResults): void {
    const { state, addressOf, go } = this.#options;
    const stateOf = (type: PageState['filters']['type']): PageState => {
      return { ...state(), filters: { ...state().filters, type } };
    };
    showTypes(this.#elements.types, types, {
      chosen: state().filters.type,
      addressOf: (type) => addressOf(stateOf(type)),
      go: (type) => go(stateOf(type)),
    });
  }
}
