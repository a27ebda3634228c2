/** Answers queries for the report of a place, above the results and without any. */

import { MAX_PLACE_QUERY } from '../../search/read/named-place.ts';
import { loadScript } from '../page/load-script.ts';
import type { CardLinks } from './answer-links.ts';
import type { Engines } from './engines.ts';

export class PlaceAnswers {
  readonly #element: HTMLElement;
  readonly #links: CardLinks;
  readonly #engines: Engines;

  /** `element`: takes the card. */
  constructor(element: HTMLElement, links: CardLinks, engines: Engines) {
    this.#element = element;
    this.#links = links;
    this.#engines = engines;
  }

  hide(): void {
    this.#element.hidden = true;
    this.#element.replaceChildren();
    delete this.#element.dataset.region;
    delete this.#element.dataset.year;
  }

  /** Shows or hides the card. `terms`: folded. A failure leaves the results alone. */
  async update(terms: readonly string[], signal: AbortSignal): Promise<void> {
    if (terms.join('').length > MAX_PLACE_QUERY) return this.hide();
    try {
      const answer = await this.#answer(terms);
      if (signal.aborted) return;
      this.hide();
      if (answer === null) return;
      const { region, year, nodes } = answer;
      if (region !== null) this.#element.dataset.region = region;
      if (year !== null) this.#element.dataset.year = String(year);
      this.#element.replaceChildren(...nodes);
      this.#element.hidden = false;
    } catch (error) {
      if (signal.aborted) return;
      this.hide();
      console.error(error);
    }
  }

  /** Most queries name no place: the table of places and what draws the card are loaded for those that may. */
  async #answer(terms: readonly string[]) {
    if (!(await this.#engines.mayNamePlace(terms))) return null;
    const [{ answerPlace }, table] = await Promise.all([
      loadScript(() => import('./place-answer.ts')),
      this.#engines.places(),
    ]);
    return answerPlace(terms, table, this.#links);
  }
}
