/** The line that says what a search has found or why it has not, and its button to try again. */

import { ScriptGone } from '../page/load-script.ts';
import type { PageElements } from './elements.ts';
import { hideSuggestions } from './suggestion-lists.ts';
import { LOADING, RELOAD, RETRY, SLOW } from './ui-messages.ts';

/** Milliseconds after which an unfinished search offers a retry. */
const PATIENCE = 8_000;

export class StatusLine {
  readonly #elements: PageElements;
  #patience = 0;

  constructor(elements: PageElements, onRetry: () => void) {
    this.#elements = elements;
    elements.retry.addEventListener('click', () => {
      if (elements.retry.textContent === RELOAD) location.reload();
      else onRetry();
    });
  }

  wait(): void {
    this.set('loading', LOADING);
    this.#patience = window.setTimeout(() => {
      this.#elements.status.textContent = SLOW;
      this.#elements.retry.hidden = false;
    }, PATIENCE);
  }

  set(state: 'idle' | 'loading' | 'done' | 'error', message: string): void {
    const { status, results, retry, more, remark } = this.#elements;
    clearTimeout(this.#patience);
    status.dataset.state = state;
    if (state !== 'done') delete status.dataset.count;
    status.textContent = message;
    results.setAttribute('aria-busy', String(state === 'loading'));
    retry.hidden = true;
    retry.textContent = RETRY;
    if (state === 'done') return;
    hideSuggestions(this.#elements);
    more.hidden = true;
    remark.textContent = '';
  }

  offerRetry(failure: unknown): void {
    const { retry } = this.#elements;
    retry.textContent = failure instanceof ScriptGone ? RELOAD : RETRY;
    retry.hidden = false;
  }
}
