/** The button that saves the results as a file. */

import type { ResultState, SearchResults } from '../../search/read/hit.ts';
import { loadScript } from '../page/load-script.ts';
import { announce } from './announce.ts';
import { failureMessage } from './ui-messages.ts';

/** Most documents in a file: each costs requests. */
const MAX_SAVED = 100;

const LABEL = '结果存为 CSV';
const SAVING = '正在读取全部结果……';

export class SaveButton {
  readonly #button: HTMLButtonElement;
  #label = LABEL;

  /** `search`: the query of the page anew, so that its list stays as it is. `site`: its address, with trailing slash. */
  constructor(
    button: HTMLButtonElement,
    site: string,
    query: () => { name: string; search: () => Promise<SearchResults> },
  ) {
    this.#button = button;
    button.addEventListener('click', () => {
      if (this.#isBusy) return;
      this.#show(SAVING, true);
      const { name, search } = query();
      const saving = loadScript(() => import('./results-csv.ts')).then(async ({ saveResults }) =>
        saveResults(name, await search(), site, MAX_SAVED),
      );
      saving.then(
        () => {
          this.#show(this.#label);
          announce('已存为 CSV。');
        },
        (error: unknown) => {
          console.error(error);
          this.#show(`${this.#label}：${failureMessage(error)}`);
          announce(failureMessage(error));
        },
      );
    });
  }

  /** Null: there are no results to save. */
  offer(state: ResultState | null): void {
    this.#button.hidden = state === null || state.count === 0;
    if (state === null) return;
    this.#label = state.count > MAX_SAVED ? `${LABEL}（前 ${MAX_SAVED} 份）` : LABEL;
    if (!this.#isBusy) this.#show(this.#label);
  }

  get #isBusy(): boolean {
    return this.#button.getAttribute('aria-disabled') === 'true';
  }

  #show(text: string, busy = false): void {
    this.#button.textContent = text;
    this.#button.setAttribute('aria-disabled', String(busy));
  }
}
