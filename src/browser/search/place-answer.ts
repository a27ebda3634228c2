/** Answers queries for the report of a place, above the results and without any. */

import { regionDataAddress } from '../../model/addresses.ts';
import type { PlaceNames } from '../../search/read/place-names.ts';
import { type PlaceQuery, readPlaceQuery } from '../../search/read/place-query.ts';
import { loadFile } from '../page/load-file.ts';
import { answerCard, type CardLinks, placeChoice, placeHint } from './answer-card.ts';
import { readRegion } from './region-data.ts';

/** Of a query's terms. Longer ones name more than a place and its report. */
const MAX_LENGTH = 60;
/** Of 河东 there are few, of 城关 many; more than these are no choice. */
const MAX_CHOICES = 40;

/** The names of places, or null if none of the terms (folded) begins with one. */
type LoadNames = (terms: readonly string[]) => Promise<PlaceNames | null>;

export class PlaceAnswers {
  readonly #element: HTMLElement;
  readonly #links: CardLinks;
  readonly #loadNames: LoadNames;

  /** `element`: takes the card. */
  constructor(element: HTMLElement, links: CardLinks, loadNames: LoadNames) {
    this.#element = element;
    this.#links = links;
    this.#loadNames = loadNames;
  }

  hide(): void {
    this.#element.hidden = true;
    this.#element.replaceChildren();
    delete this.#element.dataset.region;
    delete this.#element.dataset.year;
  }

  /** Shows or hides the card. `terms`: folded. A failure leaves the results alone. */
  async update(terms: readonly string[], signal: AbortSignal): Promise<void> {
    if (terms.join('').length > MAX_LENGTH) return this.hide();
    try {
      const names = await this.#loadNames(terms);
      const query = names && readPlaceQuery(terms, names);
      const nodes = query && query.places.length <= MAX_CHOICES ? await this.#draw(query, names) : null;
      if (signal.aborted) return;
      this.hide();
      if (names && query && nodes) this.#place(query, names, nodes);
    } catch (error) {
      if (signal.aborted) return;
      this.hide();
      console.error(error);
    }
  }

  async #draw(query: PlaceQuery, names: PlaceNames): Promise<Node[]> {
    const { places, year, issuer } = query;
    const [index] = places;
    if (query.mayBeWord)
      return placeHint(
        places.map((place) => names.place(place)),
        this.#links,
      );
    if (index === undefined || places.length > 1) {
      return placeChoice(
        places.map((place) => names.place(place)),
        year,
        issuer,
        this.#links,
      );
    }
    const place = names.place(index);
    const parent = names.path(index).at(-2);
    const region = await loadFile(this.#links.base + regionDataAddress(place.code).slice(1), readRegion);
    return answerCard(
      {
        place,
        year,
        issuer,
        region,
        parent: parent === undefined ? null : names.place(parent),
        siblings: names.siblings(index).map((other) => names.place(other)),
        namesakes: query.namesakes.map((other) => names.place(other)),
      },
      this.#links,
    );
  }

  #place({ places, year }: PlaceQuery, names: PlaceNames, nodes: readonly Node[]): void {
    const [index] = places;
    if (index !== undefined && places.length === 1) this.#element.dataset.region = names.place(index).code;
    if (year !== null) this.#element.dataset.year = String(year);
    this.#element.replaceChildren(...nodes);
    this.#element.hidden = false;
  }
}
