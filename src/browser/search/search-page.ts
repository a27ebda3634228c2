/** The search page: reads the address, searches while the reader types, displays results. */

import { parseQuery, type Query } from '../../search/format/query.ts';
import { NO_FILTERS } from '../../search/read/filter.ts';
import type { ResultState, SearchResults } from '../../search/read/hit.ts';
import type { ExactState } from '../../search/read/result-list.ts';
import { SearchError } from '../../search/read/search-error.ts';
import { ScriptGone, siteWasUpdated } from '../page/load-script.ts';
import type { PageElements } from './elements.ts';
import { Engines } from './engines.ts';
import { Filtering } from './filters/filtering.ts';
import { appendHits } from './hit-list.ts';
import { PlaceAnswers } from './place-answers.ts';
import { focusOnSlash } from './slash.ts';
import { type Mode, type PageState, readState, withoutFilters, writeState } from './state.ts';
import { hideSuggestions, showSuggestions } from './suggestion-lists.ts';
import {
  emptyQueryMessage,
  failureMessage,
  filtersFailureMessage,
  LOADING,
  LOOKING_FURTHER,
  queryRemarks,
  RELOAD,
  RETRY,
  resultMessage,
  SLOW,
  suggestionsFailureMessage,
  suggestionsMessage,
} from './ui-messages.ts';

/** Milliseconds without typing before a search starts, and before one without hits looks for suggestions. */
const PAUSE = 250;
const LONG_PAUSE = 600;
/** Milliseconds after which an unfinished search offers a retry. */
const PATIENCE = 8_000;

export class SearchPage {
  readonly #elements: PageElements;
  readonly #base: string;
  readonly #engines: Engines;
  readonly #filtering: Filtering;
  readonly #answers: PlaceAnswers;
  #state: PageState;
  #running = new AbortController();
  #results: SearchResults | null = null;
  /** The results whose next page is being read. */
  #growing: SearchResults | null = null;
  #timer = 0;
  #patience = 0;
  /** Whether the running search is the second attempt, with the pointers read again. */
  #renewed = false;
  /** False while the address is an intermediate state of typing. */
  #settled = true;

  /** `base`: address of the site, with trailing slash. */
  constructor(elements: PageElements, base: string) {
    this.#elements = elements;
    this.#base = base;
    this.#engines = new Engines(base);
    this.#state = readState(location);
    this.#filtering = new Filtering(elements, this.#engines, this.#state.filters, {
      addressOf: (filters) => this.#address({ ...this.#state, filters }),
      go: (filters) => this.#go({ ...this.#state, filters }),
    });
    const { repository, contact } = elements.answer.dataset;
    const links = {
      base,
      desk: { repository, contact },
      search: (text: string) => this.#address({ ...this.#state, text, filters: NO_FILTERS }),
    };
    this.#answers = new PlaceAnswers(elements.answer, links, this.#engines);
  }

  start(): void {
    const { form, input, modes, sort, more, retry, clear } = this.#elements;
    const typedState = (): PageState => ({ ...this.#state, text: input.value });
    const searchLater = (): void => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go(typedState(), true), PAUSE);
    };
    // While an input method composes, the value is not final.
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) searchLater();
    });
    input.addEventListener('compositionstart', () => clearTimeout(this.#timer));
    input.addEventListener('compositionend', searchLater);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(typedState());
    });
    for (const mode of modes) {
      mode.addEventListener('change', () => this.#go({ ...typedState(), mode: mode.value as Mode }));
    }
    sort.addEventListener('change', () => {
      this.#go({ ...typedState(), sort: sort.value === 'newest' ? 'newest' : 'relevance' });
    });
    more.addEventListener('click', () => this.#more());
    clear.addEventListener('click', () => this.#go(withoutFilters(typedState())));
    this.#filtering.start(() => this.#offerFilters());
    retry.addEventListener('click', () => {
      if (retry.textContent === RELOAD) return location.reload();
      this.#engines.reset();
      this.#search(0);
    });
    window.addEventListener('popstate', () => {
      // A link within the page, such as 跳到正文, replaces the fragment that may hold the query.
      if (!/^(?:#q=.*)?$/s.test(location.hash)) return history.replaceState(null, '', this.#address(this.#state));
      this.#state = readState(location);
      this.#settled = true;
      this.#showState();
      this.#search(0);
    });
    document.addEventListener('keydown', (event) => focusOnSlash(event, input));
    this.#showState();
    this.#search(0);
  }

  /** Applies a state to address and controls, and searches. Successive `typing` states share one history entry. */
  #go(state: PageState, typing = false): void {
    if (writeState(state) !== writeState(this.#state)) {
      const address = this.#address(state);
      if (typing && !this.#settled) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#settled = !typing;
    this.#state = state;
    this.#showState();
    this.#search(typing ? LONG_PAUSE : 0);
  }

  #address(state: PageState): string {
    return location.pathname + writeState(state);
  }

  #showState(): void {
    const { input, modes, sort } = this.#elements;
    if (input.value !== this.#state.text) input.value = this.#state.text;
    for (const mode of modes) mode.checked = mode.value === this.#state.mode;
    sort.value = this.#state.sort;
    this.#filtering.show(this.#state.filters).catch(console.error);
  }

  async #search(pause: number, { renewed = false } = {}): Promise<void> {
    this.#renewed = renewed;
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const state = this.#state;
    this.#results = null;
    const message = emptyQueryMessage(state.text);
    if (message !== null) return this.#showIdle(message);
    this.#setStatus('loading', LOADING);
    this.#patience = window.setTimeout(() => {
      this.#elements.status.textContent = SLOW;
      this.#elements.retry.hidden = false;
    }, PATIENCE);
    let shown = 0;
    const show = (result: ResultState): void => {
      if (signal.aborted) return;
      shown = this.#showHits(this.#elements.results, result, shown);
    };
    this.#answer(parseQuery(state.text), signal);
    await this.#guard(signal, async () => {
      const request = { text: state.text, filters: state.filters, sort: state.sort };
      const results = await this.#engines.search(state.mode, request, { signal, onChange: show });
      this.#results = results;
      show(results.state);
      const { query } = results.state as Partial<ExactState>;
      if (query && isSimplified(query, state.text)) this.#answer(query, signal);
      if (results.state.hits.length === 0 && results.suggestions !== undefined) {
        await this.#finishWithout(results, state, pause, signal);
      } else this.#finish(results);
      await this.#offerFilters();
    });
  }

  /** Shows what the archive has of the place that the query names. */
  #answer({ terms, excluded }: Query, signal: AbortSignal): void {
    this.#answers.update(excluded.length > 0 ? [] : terms.map(({ text }) => text), signal);
  }

  /** Shows suggestions in place of results. A failure leaves the answer that nothing matches. */
  async #finishWithout(results: SearchResults, state: PageState, pause: number, signal: AbortSignal): Promise<void> {
    this.#elements.status.textContent = resultMessage(results, state) + LOOKING_FURTHER;
    await new Promise((done) => setTimeout(done, pause));
    if (signal.aborted) return;
    try {
      const suggestions = await results.suggestions?.(signal);
      if (signal.aborted || suggestions === undefined) return;
      this.#finish(results);
      showSuggestions(this.#elements, suggestions, state, this.#base);
      this.#elements.status.textContent += suggestionsMessage(suggestions);
    } catch (error) {
      if (signal.aborted || (isOutdated(error) && !this.#renewed)) throw error;
      console.error(error);
      const failure = await this.#causeOf(error);
      if (signal.aborted) return;
      this.#finish(results);
      this.#elements.remark.textContent += suggestionsFailureMessage(failure);
      this.#offerRetry(failure);
    }
  }

  /** Shows the next page; ignored while one is loading. */
  async #more(): Promise<void> {
    const { results } = this.#elements;
    const { signal } = this.#running;
    const list = this.#results;
    if (list === null || list === this.#growing) return;
    this.#renewed = false;
    this.#growing = list;
    const before = results.children.length;
    await this.#guard(signal, async () => {
      await list.more(signal);
      if (signal.aborted) return;
      this.#showHits(results, list.state, before);
      this.#finish(list);
      results.children[before]?.querySelector('a')?.focus();
    });
    if (this.#growing === list) this.#growing = null;
  }

  /** Offers filters for the results, which a failure leaves alone. */
  async #offerFilters(): Promise<void> {
    const results = this.#results;
    const { signal } = this.#running;
    if (results === null) return;
    await this.#guard(signal, async () => {
      try {
        await this.#filtering.offer(results, this.#state, signal);
      } catch (error) {
        if (signal.aborted || (isOutdated(error) && !this.#renewed)) throw error;
        console.error(error);
        const failure = await this.#causeOf(error);
        if (signal.aborted) return;
        this.#elements.remark.textContent += filtersFailureMessage(failure);
        this.#offerRetry(failure);
      }
    });
  }

  /** Shows a message for a failure, not for an abort. After a deployment it searches again, once, in the new index. */
  async #guard(signal: AbortSignal, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (signal.aborted) return;
      if (isOutdated(error) && !this.#renewed) {
        this.#engines.reset();
        return this.#search(0, { renewed: true });
      }
      console.error(error);
      const failure = await this.#causeOf(error);
      if (signal.aborted) return;
      this.#elements.results.replaceChildren();
      this.#elements.more.hidden = true;
      this.#setStatus('error', failureMessage(failure));
      this.#offerRetry(failure);
    }
  }

  /** An index that this script cannot read may be of a newer site. */
  async #causeOf(error: unknown): Promise<unknown> {
    return error instanceof SearchError && (await siteWasUpdated()) ? new ScriptGone('', { cause: error }) : error;
  }

  #offerRetry(failure: unknown): void {
    const { retry } = this.#elements;
    retry.textContent = failure instanceof ScriptGone ? RELOAD : RETRY;
    retry.hidden = false;
  }

  /** Appends results from index `from`; 0 replaces the previous ones. */
  #showHits(list: HTMLElement, { hits }: ResultState, from: number): number {
    if (from === 0) list.replaceChildren();
    appendHits(list, hits, from, this.#base);
    return hits.length;
  }

  #finish(results: SearchResults): void {
    const { status, more, remark } = this.#elements;
    const { state } = results;
    status.dataset.count = String(state.count);
    this.#setStatus('done', resultMessage(results, this.#state));
    remark.textContent = queryRemarks(this.#state.text, (state as Partial<ExactState>).query);
    more.hidden = !state.hasMore;
  }

  #showIdle(message: string): void {
    this.#elements.results.replaceChildren();
    this.#answers.hide();
    this.#setStatus('idle', message);
  }

  #setStatus(state: 'idle' | 'loading' | 'done' | 'error', message: string): void {
    const { status, results, retry, more, remark } = this.#elements;
    clearTimeout(this.#patience);
    status.dataset.state = state;
    if (state !== 'done') delete status.dataset.count;
    status.textContent = message;
    results.setAttribute('aria-busy', String(state === 'loading'));
    retry.hidden = true;
    retry.textContent = RETRY;
    if (state === 'done') return;
    if (state !== 'loading') this.#filtering.clear();
    hideSuggestions(this.#elements);
    more.hidden = true;
    remark.textContent = '';
  }
}

function isOutdated(error: unknown): boolean {
  return error instanceof SearchError && error.mayBeOutdated;
}

/** Whether traditional characters of the typed query were replaced. */
function isSimplified(query: Query, text: string): boolean {
  return query.terms.some(({ text: folded }, i) => folded !== parseQuery(text).terms[i]?.text);
}
