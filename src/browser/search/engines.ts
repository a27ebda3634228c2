/** The two search modes, each created on first use. */

import type { PlaceTable } from '../../search/format/place-table.ts';
import { ExactSearch } from '../../search/read/exact-search.ts';
import type { SearchResults } from '../../search/read/hit.ts';
import { mayNamePlace } from '../../search/read/named-place.ts';
import type { Pagefind, RelatedSearch } from '../../search/read/related-search.ts';
import type { SearchControl, SearchRequest } from '../../search/read/search-request.ts';
import { loadScript } from '../page/load-script.ts';
import { siteReader } from './site-reader.ts';
import type { Mode } from './state.ts';

export class Engines {
  readonly #base: string;
  readonly #exact: ExactSearch;
  #related: Promise<RelatedSearch> | null = null;

  /** `base`: address of the site, with trailing slash. */
  constructor(base: string) {
    this.#base = base;
    this.#exact = new ExactSearch(siteReader(base), {
      suggestions: () => loadScript(() => import('../../search/read/suggestions.ts')),
      // One script for both: of two, the bundler would put what they share into a third.
      places: () => loadScript(() => import('./place-answer.ts')),
    });
  }

  /** @throws SearchError, ScriptGone, or the reason of the signal */
  async search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<SearchResults> {
    if (mode === 'exact') return this.#exact.search(request, control);
    this.#related ??= this.#loadRelated();
    return (await this.#related).search(request, control);
  }

  /** Whether the terms (folded) may name a place. */
  async mayNamePlace(terms: readonly string[]): Promise<boolean> {
    return mayNamePlace(await this.#exact.open(), terms);
  }

  async places(): Promise<PlaceTable> {
    return (await this.#exact.open()).places();
  }

  /** For a retry after an error: reads the pointers again. */
  reset(): void {
    this.#exact.reset();
    this.#related = null;
  }

  async #loadRelated(): Promise<RelatedSearch> {
    const { RelatedSearch } = await loadScript(() => import('../../search/read/related-search.ts'));
    return new RelatedSearch({ read: siteReader(this.#base), load: () => loadPagefind(this.#base), base: this.#base });
  }
}

/** In a variable: Astro 7 breaks imports of literal addresses (withastro/astro#17265). */
function loadPagefind(base: string): Promise<Pagefind> {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  return import(/* @vite-ignore */ address) as Promise<Pagefind>;
}
