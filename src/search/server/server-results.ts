/** Results of a search server, verified ten at a time. */

import type { BundledRecord } from '../format/bundle.ts';
import type { Query } from '../format/query.ts';
import type { Facets, TypeCounts } from '../read/facets.ts';
import { isNarrowed } from '../read/filter.ts';
import { type Count, type Hit, MAX_PASSAGES, MAX_VERIFIED, PAGE_SIZE, type SearchResults } from '../read/hit.ts';
import { cutPassages, type Passage, piecesOf } from '../read/passages.ts';
import type { ExactState } from '../read/result-list.ts';
import type { SearchRequest } from '../read/search-request.ts';
import type { Suggestions } from '../read/suggestions.ts';
import { type RecordMatch, verify } from '../read/verify.ts';
import type { SearchServer, ServerAnswer, ServerRequest } from './ask-server.ts';
import { facetRequest, facetsOf, typesOf } from './server-facets.ts';

interface ServerResultsOptions {
  server: SearchServer;
  request: SearchRequest;
  query: Query;
  /** Finds and orders the results. */
  ask: Omit<ServerRequest, 'from' | 'size'>;
  /** Finds the records before filters, in no order. */
  found: ServerRequest['query'];
  suggest: (signal?: AbortSignal) => Promise<Suggestions>;
}

interface Verified {
  record: BundledRecord;
  match: RecordMatch;
}

/** Servers give no more, unless their settings are changed. */
const MAX_READ = 10_000;
/** Requests for one page, of which part and stance may rule out many; each reads twice as many records as the one before. */
const MAX_REQUESTS = 5;

export class ServerResults implements SearchResults {
  readonly #options: ServerResultsOptions;
  readonly #verified: Verified[] = [];
  #first: ServerAnswer | null = null;
  /** Results requested so far. */
  #target = 0;
  /** Records read so far. */
  #read = 0;

  constructor(options: ServerResultsOptions) {
    this.#options = options;
  }

  get state(): ExactState {
    const { query, request } = this.#options;
    const hits = this.#verified.slice(0, this.#target).map(hitOf);
    const rejected = this.#read - this.#verified.length;
    return {
      query,
      hits,
      count: this.#total - rejected,
      // What a text does not hold despite the server puts the others in doubt too.
      exact: this.#read >= this.#total || (rejected === 0 && !isNarrowed(request.filters)),
      hasMore: this.#hasUnread || hits.length < this.#verified.length,
    };
  }

  /** @throws SearchError, or the reason of `signal` */
  async more(signal?: AbortSignal): Promise<void> {
    this.#target += PAGE_SIZE;
    for (let size = PAGE_SIZE; size < PAGE_SIZE * 2 ** MAX_REQUESTS; size *= 2) {
      if (this.#verified.length >= this.#target || !this.#hasUnread) return;
      await this.#readOn(size, signal);
    }
  }

  async verifyAll(signal?: AbortSignal): Promise<void> {
    if (this.#hasUnread) await this.#readOn(MAX_VERIFIED, signal);
  }

  get unfiltered(): Count {
    return { count: this.#first?.aggregations.unfiltered?.count ?? 0, exact: true };
  }

  get types(): TypeCounts {
    return this.#first === null ? new Map() : typesOf(this.#first, this.#options.request.filters);
  }

  async passages(id: string): Promise<Passage[]> {
    const match = this.#verified.find(({ record }) => record.id === id)?.match;
    return match === undefined ? [] : cutPassages(match.paragraphs, Infinity).passages;
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { server, found, query, request } = this.#options;
    return facetsOf(await server.search(facetRequest(found, query, request.filters), signal), request.filters);
  }

  suggestions(signal?: AbortSignal): Promise<Suggestions> {
    return this.#options.suggest(signal);
  }

  get #total(): number {
    return this.#first?.total ?? 0;
  }

  get #hasUnread(): boolean {
    return this.#first === null || this.#read < Math.min(this.#total, MAX_READ);
  }

  async #readOn(size: number, signal?: AbortSignal): Promise<void> {
    const { server, ask, query, request } = this.#options;
    const answer = await server.search(
      { ...ask, from: this.#read, size: Math.min(size, MAX_READ - this.#read) },
      signal,
    );
    signal?.throwIfAborted();
    this.#first ??= answer;
    this.#read += answer.records.length;
    for (const record of answer.records) {
      const match = verify(record, query, request.filters);
      if (match !== null) this.#verified.push({ record, match });
    }
  }
}

function hitOf({ record, match }: Verified): Hit {
  const { passages, total } = cutPassages(match.paragraphs, MAX_PASSAGES);
  return { record, title: piecesOf(record.title, match.title), passages, passageCount: total, complete: true };
}
