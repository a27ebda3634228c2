/** Results of a search server, verified ten at a time. */

import type { BundledRecord } from '../format/bundle.ts';
import type { Query } from '../format/query.ts';
import type { Facets, TypeCounts } from '../read/facets.ts';
import { type Filters, isNarrowed } from '../read/filter.ts';
import { type Count, type Hit, MAX_PASSAGES, PAGE_SIZE, type SearchResults } from '../read/hit.ts';
import type { Passage } from '../read/passages.ts';
import type { ExactState } from '../read/result-list.ts';
import type { Suggestions } from '../read/suggestions.ts';
import type { SearchServer, ServerAnswer, ServerRequest } from './search-server.ts';
import { facetsOf, typesOf } from './server-facets.ts';

interface ServerResultsOptions {
  server: SearchServer;
  filters: Filters;
  /** As searched, simplified if that was necessary; only in exact mode. */
  query?: Query;
  /** Finds and orders the results. */
  list: Omit<ServerRequest, 'from' | 'size'>;
  /** Counts them by filter value. */
  facets: ServerRequest;
  /** What a record shows, with at most so many passages; null if its text does not match. */
  match: (record: BundledRecord, passages: number) => Hit | null;
  suggest?: (signal?: AbortSignal) => Promise<Suggestions>;
}

/** Servers give no more, unless their settings are changed. */
const MAX_READ = 10_000;
/** Requests for one page, of which part and stance may rule out many; each reads twice as many records as the one before. */
const MAX_REQUESTS = 5;

export class ServerResults implements SearchResults {
  readonly #options: ServerResultsOptions;
  readonly #verified: { record: BundledRecord; hit: Hit }[] = [];
  #first: ServerAnswer | null = null;
  /** Results requested so far. */
  #target = 0;
  /** Records read so far. */
  #read = 0;
  /** One reading after the other: each begins where the last has ended. */
  #reading: Promise<void> = Promise.resolve();
  #facets: Facets | null = null;

  constructor(options: ServerResultsOptions) {
    this.#options = options;
  }

  get state(): Omit<ExactState, 'query'> & { query?: Query } {
    const { query, filters } = this.#options;
    const hits = this.#verified.slice(0, this.#target).map(({ hit }) => hit);
    const rejected = this.#read - this.#verified.length;
    return {
      ...(query && { query }),
      hits,
      count: this.#total - rejected,
      // What a text does not hold despite the server puts the others in doubt too.
      exact: this.#read >= this.#total || (rejected === 0 && !isNarrowed(filters)),
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

  /** The server's count stands unless a text contradicts it. Its counts by part and stance stay approximate. */
  async verifyAll(_byBlock: boolean, signal?: AbortSignal): Promise<void> {
    if (!this.state.exact) await this.#readOn(MAX_READ, signal);
  }

  get unfiltered(): Count {
    return { count: this.#first?.aggregations.unfiltered?.count ?? 0, exact: true };
  }

  get types(): TypeCounts {
    return this.#first === null ? new Map() : typesOf(this.#first, this.#options.filters);
  }

  async passages(id: string): Promise<Passage[]> {
    const found = this.#verified.find(({ record }) => record.id === id);
    return found === undefined ? [] : (this.#options.match(found.record, Infinity)?.passages ?? []);
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { server, facets, filters } = this.#options;
    this.#facets ??= facetsOf(await server.search(facets, signal), filters);
    return this.#facets;
  }

  /** Absent in related mode. */
  get suggestions(): ServerResultsOptions['suggest'] {
    return this.#options.suggest;
  }

  get #total(): number {
    return this.#first?.total ?? 0;
  }

  get #hasUnread(): boolean {
    return this.#first === null || this.#read < Math.min(this.#total, MAX_READ);
  }

  #readOn(size: number, signal?: AbortSignal): Promise<void> {
    const next = this.#reading.catch(() => {}).then(() => this.#readNext(size, signal));
    this.#reading = next;
    return next;
  }

  async #readNext(size: number, signal?: AbortSignal): Promise<void> {
    if (!this.#hasUnread) return;
    signal?.throwIfAborted();
    const { server, list, match } = this.#options;
    const most = this.#first === null ? MAX_READ : Math.min(this.#total, MAX_READ);
    const window = { from: this.#read, size: Math.min(size, most - this.#read) };
    const answer = await server.search({ ...list, ...window }, signal);
    signal?.throwIfAborted();
    this.#first ??= answer;
    // An answer may be short if the server has another index by now.
    this.#read = Math.min(window.from + window.size, this.#total);
    for (const record of answer.records) {
      const hit = match(record, MAX_PASSAGES);
      if (hit !== null) this.#verified.push({ record, hit });
    }
  }
}
