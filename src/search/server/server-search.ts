/** Answers queries from a search server, as ExactSearch does from files. One instance per page. */

import { NAMES_FORMAT } from '../format/layout.ts';
import { parseQuery, type Query, simplifyQuery } from '../format/query.ts';
import { findNamedPlace, type LoadPlaces, type NamedPlace } from '../read/named-place.ts';
import { SearchError } from '../read/search-error.ts';
import type { SearchControl, SearchRequest } from '../read/search-request.ts';
import { type IndexSource, openSource, type ReadFile } from '../read/source.ts';
import type { SearchServer } from './ask-server.ts';
import { admitted, type Clause } from './clauses.ts';
import { foundBy } from './found-by.ts';
import { newest, relevance } from './relevance.ts';
import { typeAggregations } from './server-facets.ts';
import { ServerResults } from './server-results.ts';
import type { suggestFromServer } from './server-suggestions.ts';

/** What only some searches need. */
export interface ServerLoaders {
  suggestions: () => Promise<{ suggestFromServer: typeof suggestFromServer }>;
  /** Without it, no query names a place. */
  places: LoadPlaces | null;
}

export class ServerSearch {
  readonly #server: SearchServer;
  readonly #read: ReadFile;
  readonly #load: ServerLoaders;
  #names: Promise<IndexSource> | null = null;
  #checked: Promise<unknown> | null = null;

  /** `read`: reads the site's tables of names. */
  constructor(server: SearchServer, read: ReadFile, load: Partial<ServerLoaders> = {}) {
    this.#server = server;
    this.#read = read;
    this.#load = { suggestions: () => import('./server-suggestions.ts'), places: null, ...load };
  }

  /**
   * The first page of results; `more()` adds the next.
   * @throws SearchError if server or site do not answer, or the index is of another version; the reason of `signal`
   */
  async search(request: SearchRequest, { signal }: SearchControl = {}): Promise<ServerResults> {
    const [names] = await Promise.all([this.names(), this.#check()]);
    const query = await simplified(names, parseQuery(request.text), signal);
    const place = await this.#namedPlace(names, query, request, signal);
    const found = foundBy(query);
    const results = new ServerResults({
      ...{ server: this.#server, request, query, found },
      ask: {
        query: ordered(found, query, request, place),
        post_filter: admitted(
          request.filters,
          query.terms.map(({ text }) => text),
        ),
        sort: [...(request.sort === 'newest' ? [{ year: 'desc' }] : []), { _score: 'desc' }, { number: 'asc' }],
        aggs: typeAggregations(query, request.filters),
      },
      suggest: async (later) => {
        const { suggestFromServer } = await this.#load.suggestions();
        return suggestFromServer(this.#server, names, query, request.filters, later);
      },
    });
    await results.more(signal);
    return results;
  }

  /** The site's tables of names, opened on first use. */
  names(): Promise<IndexSource> {
    this.#names ??= openSource(this.#read, NAMES_FORMAT).catch((error: unknown) => {
      this.#names = null;
      throw error;
    });
    return this.#names;
  }

  /** For a retry after an error. */
  reset(): void {
    this.#names = null;
    this.#checked = null;
  }

  /** An index of another version would answer wrongly. */
  #check(): Promise<unknown> {
    this.#checked ??= this.#server.about().catch((error: unknown) => {
      this.#checked = null;
      throw error;
    });
    return this.#checked;
  }

  /** Only the order of results depends on it: without the table of places they come in another order. */
  async #namedPlace(
    names: IndexSource,
    query: Query,
    { sort }: SearchRequest,
    signal?: AbortSignal,
  ): Promise<NamedPlace | null> {
    const { places } = this.#load;
    if (sort !== 'relevance' || places === null) return null;
    return findNamedPlace(names, query, places, signal).catch((error: unknown) => {
      if (error instanceof SearchError) return null;
      throw error;
    });
  }
}

/** The folded archive has no traditional character of the table. */
async function simplified(names: IndexSource, query: Query, signal?: AbortSignal): Promise<Query> {
  const typed = [...query.terms, ...query.excluded].map(({ raw }) => raw).join(' ');
  const variants = await names.variants(typed, signal);
  return variants.size === 0 ? query : simplifyQuery(query, variants);
}

function ordered(found: Clause, query: Query, { sort, filters }: SearchRequest, place: NamedPlace | null): Clause {
  const should = sort === 'newest' ? newest(query) : relevance(query, filters, place);
  return { bool: { filter: [found], should } };
}
