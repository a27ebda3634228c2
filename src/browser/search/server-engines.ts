/** The two search modes, over the index of a search server. */

import type { PlaceTable } from '../../search/format/place-table.ts';
import type { SearchResults } from '../../search/read/hit.ts';
import { mayNamePlace } from '../../search/read/named-place.ts';
import type { SearchControl, SearchRequest } from '../../search/read/search-request.ts';
import { SearchServer } from '../../search/server/search-server.ts';
import { ServerSearch } from '../../search/server/server-search.ts';
import { loadScript } from '../page/load-script.ts';
import type { Engines } from './engines.ts';
import { siteReader } from './site-reader.ts';
import type { Mode } from './state.ts';

export class ServerEngines implements Engines {
  readonly #server: SearchServer;
  readonly #exact: ServerSearch;

  /** `base`: address of the site, with trailing slash; `address`: of the index. */
  constructor(base: string, address: string) {
    this.#server = new SearchServer(address);
    this.#exact = new ServerSearch(this.#server, siteReader(base), {
      suggestions: () => loadScript(() => import('../../search/server/server-suggestions.ts')),
      places: () => loadScript(() => import('./place-answer.ts')),
    });
  }

  async search(mode: Mode, request: SearchRequest, control: SearchControl): Promise<SearchResults> {
    if (mode === 'exact') return this.#exact.search(request, control);
    const { searchRelatedOnServer } = await loadScript(() => import('../../search/server/server-related.ts'));
    return searchRelatedOnServer(this.#server, await this.#exact.open(), request, control);
  }

  async mayNamePlace(terms: readonly string[]): Promise<boolean> {
    return mayNamePlace(await this.#exact.open(), terms);
  }

  async places(): Promise<PlaceTable> {
    return (await this.#exact.open()).places();
  }

  reset(): void {
    this.#exact.reset();
  }
}
