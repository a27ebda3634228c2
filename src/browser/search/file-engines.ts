/** The two search modes, over the index in the site's files. */

import type { PlaceTable } from '../../search/format/place-table.ts';
import { ExactSearch } from '../../search/read/exact-search.ts';
import type { SearchResults } from '../../search/read/hit.ts';
import { mayNamePlace } from '../../search/read/named-place.ts';
import type { SearchControl, SearchRequest } from '../../search/read/search-request.ts';
import { loadScript } from '../page/load-script.ts';
import type { Engines } from './engines.ts';
import { siteReader } from './site-reader.ts';
import type { Mode } from './state.ts';

export class FileEngines implements Engines {
  readonly #exact: ExactSearch;

  /** `base`: address of the site, with trailing slash. */
  constructor(base: string) {
    this.#exact = new ExactSearch(siteReader(base), {
      suggestions: () => loadScript(() => import('../../search/read/suggestions.ts')),
      wholeTexts: () => loadScript(() => import('../../search/read/whole-texts.ts')),
      // One script for both: of two, the bundler would put what they share into a third.
      places: () => loadScript(() => import('./place-answer.ts')),
    });
  }

  async search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<SearchResults> {
    if (mode === 'exact') return this.#exact.search(request, control);
    const { searchRelated } = await loadScript(() => import('../../search/read/related/related-search.ts'));
    return searchRelated(await this.#exact.open(), request, control);
  }

  async mayNamePlace(terms: readonly string[]): Promise<boolean> {
    return mayNamePlace(await this.#exact.open(), terms);
  }

  async places(): Promise<PlaceTable> {
    return (await this.#exact.open()).places();
  }

  /** For a retry after an error: reads the pointer again. */
  reset(): void {
    this.#exact.reset();
  }
}
