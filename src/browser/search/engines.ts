/** The two ways to search, each made when it is first needed. */

import { ExactSearch, type SearchControl, type SearchRequest } from '../../search/read/exact-search.ts';
import type { Results } from '../../search/read/hit.ts';
import type { Pagefind, RelatedSearch } from '../../search/read/related-search.ts';
import { openSource } from '../../search/read/source.ts';
import { siteReader } from './site-reader.ts';
import type { Mode } from './state.ts';

export class Engines {
  readonly #base: string;
  readonly #exact: ExactSearch;
  #related: Promise<RelatedSearch> | null = null;

  /** `base`: address of the site, with a slash at its end. */
  constructor(base: string) {
    this.#base = base;
    this.#exact = new ExactSearch(siteReader(base));
  }

  /** @throws SearchError, or the reason of the signal */
  async search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<Results> {
    if (mode === 'exact') return this.#exact.search(request, control);
    this.#related ??= this.#loadRelated();
    return (await this.#related).search(request, control);
  }

  /** Code → name of the regions that documents name. */
  async regionNames(): Promise<Record<string, string>> {
    return (await openSource(siteReader(this.#base))).regionNames();
  }

  /** After an error: whatever was kept is read again. */
  reset(): void {
    this.#exact.reset();
    this.#related = null;
  }

  async #loadRelated(): Promise<RelatedSearch> {
    const { RelatedSearch } = await import('../../search/read/related-search.ts');
    return new RelatedSearch({ read: siteReader(this.#base), load: () => loadPagefind(this.#base), base: this.#base });
  }
}

/** In this form, because Astro 7 breaks an import whose address it can read (withastro/astro#17265). */
function loadPagefind(base: string): Promise<Pagefind> {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  return import(/* @vite-ignore */ address) as Promise<Pagefind>;
}
