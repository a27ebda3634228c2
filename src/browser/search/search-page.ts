/** The search page: searches for the state of the address and displays the results. */

import { parseQuery, type Query } from '../../search/format/query.ts';
import { NO_FILTERS } from '../../search/read/filter.ts';
import type { ResultState, SearchResults } from '../../search/read/hit.ts';
import type { ExactState } from '../../search/read/result-list.ts';
import type { SearchRequest } from '../../search/read/search-request.ts';
import { Controls } from './controls.ts';
import type { PageElements } from './elements.ts';
import type { Engines } from './engines.ts';
import { countsByItself, whenIdle } from './exact-counts.ts';
import { causeOf, isOutdated } from './failures.ts';
import { Filtering } from './filters/filtering.ts';
import { openEngines } from './open-engines.ts';
import { PageHistory } from './page-history.ts';
import { PlaceAnswers } from './place-answers.ts';
import { ResultDisplay } from './result-display.ts';
import { SaveButton } from './save-button.ts';
import { type PageState, withoutFilters } from './state.ts';
import { StatusLine } from './status-line.ts';
import { showSuggestions } from './suggestion-lists.ts';
import {
  emptyQueryMessage,
  failureMessage,
  filtersFailureMessage,
  LOOKING_FURTHER,
  resultMessage,
  suggestionsFailureMessage,
  suggestionsMessage,
} from './ui-messages.ts';

/** Milliseconds without typing before a search reads what its first results do not need. */
const LONG_PAUSE = 600;

export class SearchPage {
  readonly #elements: PageElements;
  readonly #base: string;
  readonly #engines: Engines;
  readonly #history: PageHistory;
  readonly #controls: Controls;
  readonly #filtering: Filtering;
  readonly #status: StatusLine;
  readonly #answers: PlaceAnswers;
  readonly #display: ResultDisplay;
  #running = new AbortController();
  #results: SearchResults | null = null;
  /** The results whose next page is being read. */
  #growing: SearchResults | null = null;
  /** Whether the running search is the second attempt, with the pointers read again. */
  #renewed = false;

  /** `base`: address of the site, with trailing slash. */
  constructor(elements: PageElements, base: string) {
    this.#elements = elements;
    this.#base = base;
    this.#engines = openEngines(base);
    this.#history = new PageHistory(() => {
      this.#showState();
      this.#search(0);
    });
    this.#controls = new Controls(elements);
    this.#filtering = new Filtering(elements, this.#engines, this.#state.filters, {
      addressOf: (filters) => this.#history.addressOf({ ...this.#state, filters }),
      go: (filters) => this.#go({ ...this.#state, filters }),
    });
    this.#status = new StatusLine(elements, () => {
      this.#engines.reset();
      this.#search(0);
    });
    const { repository, contact } = elements.answer.dataset;
    const links = {
      base,
      desk: { repository, contact },
      search: (text: string) => this.#history.addressOf({ ...this.#state, text, filters: NO_FILTERS }),
    };
    this.#answers = new PlaceAnswers(elements.answer, links, this.#engines);
    const save = new SaveButton(elements.save, new URL(base, location.href).href, () => {
      const state = this.#state;
      return { name: state.text, search: () => this.#engines.search(state.mode, requestOf(state), {}) };
    });
    this.#display = new ResultDisplay(elements, {
      base,
      status: this.#status,
      save,
      state: () => this.#state,
      addressOf: (state) => this.#history.addressOf(state),
      go: (state) => this.#go(state),
    });
  }

  start(): void {
    const { more, verify, clear, input } = this.#elements;
    this.#controls.start((change, typing) => this.#go({ ...this.#state, ...change }, typing));
    more.addEventListener('click', () => this.#more());
    verify.addEventListener('click', () => this.#verifyAll());
    clear.addEventListener('click', () => this.#go(withoutFilters({ ...this.#state, text: input.value })));
    this.#filtering.start(() => this.#complete(0));
    this.#showState();
    this.#search(0);
  }

  get #state(): PageState {
    return this.#history.state;
  }

  /** Applies a state to address and controls, and searches. */
  #go(state: PageState, typing = false): void {
    this.#history.go(state, typing);
    this.#showState();
    this.#search(typing ? LONG_PAUSE : 0);
  }

  #showState(): void {
    this.#controls.show(this.#state);
    this.#filtering.show(this.#state.filters).catch(console.error);
  }

  /** `pause`: milliseconds before it looks for suggestions, or reads texts for exact counts. */
  async #search(pause: number, { renewed = false } = {}): Promise<void> {
    this.#renewed = renewed;
    this.#controls.stopWaiting();
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const state = this.#state;
    this.#results = null;
    const message = emptyQueryMessage(state.text);
    if (message !== null) return this.#showIdle(message);
    this.#status.wait();
    let shown = 0;
    const show = (result: ResultState): void => {
      if (signal.aborted) return;
      shown = this.#showHits(result, shown);
    };
    this.#answer(parseQuery(state.text), signal);
    await this.#guard(signal, async () => {
      const results = await this.#engines.search(state.mode, requestOf(state), { signal, onChange: show });
      this.#results = results;
      show(results.state);
      const { query } = results.state as Partial<ExactState>;
      if (query && isSimplified(query, state.text)) this.#answer(query, signal);
      if (results.state.hits.length === 0 && results.suggestions !== undefined) {
        await this.#finishWithout(results, state, pause, signal);
      } else this.#display.finish(results);
    });
    await this.#complete(pause);
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
      this.#display.finish(results);
      showSuggestions(this.#elements, suggestions, state, this.#base);
      this.#elements.status.textContent += suggestionsMessage(suggestions);
    } catch (error) {
      if (signal.aborted || (isOutdated(error) && !this.#renewed)) throw error;
      console.error(error);
      const failure = await causeOf(error);
      if (signal.aborted) return;
      this.#display.finish(results);
      this.#elements.remark.textContent += suggestionsFailureMessage(failure);
      this.#status.offerRetry(failure);
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
      this.#showHits(list.state, before);
      this.#display.finish(list);
      results.children[before]?.querySelector('a')?.focus();
    });
    if (this.#growing === list) this.#growing = null;
    await this.#complete(0);
  }

  /** Reads the texts that may still rule out results, so that the counts are exact. */
  async #verifyAll(): Promise<void> {
    const list = this.#results;
    const { signal } = this.#running;
    if (list === null) return;
    this.#renewed = false;
    this.#elements.verify.hidden = true;
    this.#elements.status.focus();
    await this.#guard(signal, async () => {
      await list.verifyAll?.(this.#elements.filters.open, signal);
      if (signal.aborted) return;
      this.#display.finish(list);
      await this.#offerFilters();
    });
  }

  /** Offers filters; then reads the texts of few results whose counts are not exact, and corrects the numbers in place. */
  async #complete(pause: number): Promise<void> {
    const results = this.#results;
    const { signal } = this.#running;
    if (results === null) return;
    const isExact = (await this.#offerFilters()) && results.state.exact && results.unfiltered.exact;
    if (isExact || signal.aborted || !countsByItself(results)) return;
    const approximate = resultMessage(results, this.#state);
    await whenIdle(pause);
    if (signal.aborted) return;
    try {
      await results.verifyAll?.(this.#elements.filters.open, signal);
      await this.#display.correctCounts(results, approximate, signal);
      if (signal.aborted) return;
      // Filters that could not be read wait for the reader to retry.
      if (this.#elements.retry.hidden) await this.#offerFilters();
    } catch (error) {
      if (signal.aborted) return;
      // The counts stay, and the reader can try again.
      console.error(error);
      this.#elements.verify.hidden = false;
    }
  }

  /** Offers filters for the results, which a failure leaves alone. Whether all counts shown there are exact. */
  async #offerFilters(): Promise<boolean> {
    const results = this.#results;
    const { signal } = this.#running;
    let isExact = true;
    if (results === null) return isExact;
    await this.#guard(signal, async () => {
      try {
        isExact = await this.#filtering.offer(results, this.#state, signal);
      } catch (error) {
        if (signal.aborted || (isOutdated(error) && !this.#renewed)) throw error;
        console.error(error);
        const failure = await causeOf(error);
        if (signal.aborted) return;
        this.#elements.remark.textContent += filtersFailureMessage(failure);
        this.#status.offerRetry(failure);
      }
    });
    return isExact;
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
      const failure = await causeOf(error);
      if (signal.aborted) return;
      this.#showNothing();
      this.#elements.more.hidden = true;
      this.#status.set('error', failureMessage(failure));
      this.#status.offerRetry(failure);
    }
  }

  #showHits(state: ResultState, from: number): number {
    const { signal } = this.#running;
    return this.#display.showHits(state, from, async (id) => (await this.#results?.passages(id, signal)) ?? []);
  }

  #showIdle(message: string): void {
    this.#showNothing();
    this.#answers.hide();
    this.#status.set('idle', message);
  }

  #showNothing(): void {
    this.#display.clear();
    this.#filtering.clear();
  }
}

function requestOf({ text, filters, sort }: PageState): SearchRequest {
  return { text, filters, sort };
}

/** Whether traditional characters of the typed query were replaced. */
function isSimplified(query: Query, text: string): boolean {
  return query.terms.some(({ text: folded }, i) => folded !== parseQuery(text).terms[i]?.text);
}
