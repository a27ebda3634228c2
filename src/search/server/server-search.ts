/** Answers queries from a search server, as ExactSearch does from files. One instance per page. */

import type { BundledRecord } from '../format/bundle.ts';
import { NAMES_FORMAT } from '../format/layout.ts';
import { parseQuery, type Query } from '../format/query.ts';
import type { Filters } from '../read/filter.ts';
import type { Hit } from '../read/hit.ts';
import { findNamedPlace, type LoadPlaces, type NamedPlace } from '../read/named-place.ts';
import { cutPassages, piecesOf } from '../read/passages.ts';
import { SearchError } from '../read/search-error.ts';
import type { SearchControl, SearchRequest } from '../read/search-request.ts';
import { type IndexSource, openSource, type ReadFile } from '../read/source.ts';
import { verify } from '../read/verify.ts';
import { admitted, type Clause, termsWithin } from './clauses.ts';
import { foundBy } from './found-by.ts';
import { newest, relevance } from './relevance.ts';
import type { SearchServer } from './search-server.ts';
import { facetRequest, typeAggregations } from './server-facets.ts';
import { ServerResults } from './server-results.ts';
import type { suggestFromServer } from './server-suggestions.ts';
import { simplified } from './simplified.ts';

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
  #opened: Promise<IndexSource> | null = null;

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
    const names = await this.open();
    const query = await simplified(names, parseQuery(request.text), signal);
    const place = await this.#namedPlace(names, query, request, signal);
    const found = foundBy(query);
    const within = termsWithin(query.terms.map(({ text }) => text));
    const { filters, sort } = request;
    const results = new ServerResults({
      ...{ server: this.#server, filters, query },
      list: {
        query: ordered(found, query, request, place),
        post_filter: admitted(filters, within),
        sort: [...(sort === 'newest' ? [{ year: 'desc' }] : []), { _score: 'desc' }, { number: 'asc' }],
        aggs: typeAggregations(within, filters),
      },
      facets: facetRequest(found, within, filters),
      match: (record, passages) => hitIn(record, query, filters, passages),
      suggest: async (later) => {
        const { suggestFromServer } = await this.#load.suggestions();
        return suggestFromServer(this.#server, names, query, filters, later);
      },
    });
    await results.more(signal);
    return results;
  }

  /** The site's tables of names, on first use, beside a server that has the index of this version. */
  open(): Promise<IndexSource> {
    this.#opened ??= Promise.all([openSource(this.#read, NAMES_FORMAT), this.#server.about()]).then(
      ([names]) => names,
      (error: unknown) => {
        this.#opened = null;
        throw error;
      },
    );
    return this.#opened;
  }

  /** For a retry after an error. */
  reset(): void {
    this.#opened = null;
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

function hitIn(record: BundledRecord, query: Query, filters: Filters, limit: number): Hit | null {
  const match = verify(record, query, filters);
  if (match === null) return null;
  const { passages, total } = cutPassages(match.paragraphs, limit);
  return { record, title: piecesOf(record.title, match.title), passages, passageCount: total, complete: true };
}

function ordered(found: Clause, query: Query, { sort, filters }: SearchRequest, place: NamedPlace | null): Clause {
  const should = sort === 'newest' ? newest(query) : relevance(query, filters, place);
  return { bool: { filter: [found], should } };
}
