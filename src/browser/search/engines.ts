/** The two search modes, each created on first use. */

import { placeBucket } from '../../search/format/place-starts.ts';
import { ExactSearch } from '../../search/read/exact-search.ts';
import type { SearchResults } from '../../search/read/hit.ts';
import { PlaceNames } from '../../search/read/place-names.ts';
import { placeStart } from '../../search/read/place-query.ts';
import type { Pagefind, RelatedSearch } from '../../search/read/related-search.ts';
import type { SearchControl, SearchRequest } from '../../search/read/search-request.ts';
import { loadScript } from '../page/load-script.ts';
import { siteReader } from './site-reader.ts';
import type { Mode } from './state.ts';

export class Engines {
  readonly #base: string;
  readonly #exact: ExactSearch;
  #related: Promise<RelatedSearch> | null = null;
  #places: Promise<PlaceNames> | null = null;

  /** `base`: address of the site, with trailing slash. */
  constructor(base: string) {
    this.#base = base;
    this.#exact = new ExactSearch(siteReader(base));
  }

  /** @throws SearchError, ScriptGone, or the reason of the signal */
  async search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<SearchResults> {
    if (mode === 'exact') return this.#exact.search(request, control);
    this.#related ??= this.#loadRelated();
    return (await this.#related).search(request, control);
  }

  /** Region code → name. */
  async regionNames(): Promise<Record<string, string>> {
    return (await this.#exact.open()).regionNames();
  }

  /** Null if none of the terms (folded) begins with the name of a place. */
  async placeNames(terms: readonly string[]): Promise<PlaceNames | null> {
    const source = await this.#exact.open();
    const starts = terms.map(placeStart).filter((start) => start !== null);
    const known = await Promise.all(starts.map((start) => source.placeStarts(placeBucket(start))));
    if (!starts.some((start, i) => known[i]?.some((name) => start.startsWith(name)))) return null;
    this.#places ??= source.places().then((table) => new PlaceNames(table));
    return this.#places.catch((error: unknown) => {
      this.#places = null;
      throw error;
    });
  }

  /** For a retry after an error: reads the pointers again. */
  reset(): void {
    this.#exact.reset();
    this.#related = null;
    this.#places = null;
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
