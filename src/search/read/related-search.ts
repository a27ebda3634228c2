/** Answers queries with Pagefind: words in any order, ranked. Loads it on first use. */

import { cutQuery, parseQuery } from '../format/query.ts';
import {
  RELATED_FRAGMENTS,
  RELATED_INDEXES,
  type RelatedFragments,
  type RelatedIndexes,
} from '../format/related-layout.ts';
import { countFacets, type Facets, type TypeCounts } from './facets.ts';
import { type FilterSubject, FilterTest, NO_FILTERS } from './filter.ts';
import { type Count, type Hit, PAGE_SIZE, type ResultState, type SearchResults } from './hit.ts';
import type { Passage } from './passages.ts';
import { type Fragment, hitOfFragment } from './related-hit.ts';
import { SearchError } from './search-error.ts';
import type { SearchControl, SearchRequest } from './search-request.ts';
import { type IndexSource, openSource, type ReadFile } from './source.ts';
import { unpack } from './unpack.ts';

/** The methods used of Pagefind's browser interface (version 1.5). */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  /** Ends its worker and clears its cache, so that failed chunks are read again. */
  destroy(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(term: string, options: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  /** `zh-hans-cn_02ec26c` */
  id: string;
  data(): Promise<Fragment>;
}

export interface RelatedSearchOptions {
  read: ReadFile;
  load: () => Promise<Pagefind>;
  /** Address of the site, with trailing slash. */
  base: string;
}

export class RelatedSearch {
  readonly #options: RelatedSearchOptions;
  #pagefind: Promise<Pagefind> | null = null;
  /** By whether they have the regions below provinces. */
  readonly #tables = new Map<boolean, Promise<RelatedTables>>();

  constructor(options: RelatedSearchOptions) {
    this.#options = options;
  }

  /** @throws SearchError if a file cannot be read; the reason of the signal if that aborts. */
  async search(request: SearchRequest, control: SearchControl = {}): Promise<SearchResults> {
    const { signal } = control;
    this.#pagefind ??= this.#start();
    const pagefind = await this.#pagefind.catch((error: unknown) => {
      this.reset();
      throw SearchError.unreachable('pagefind/pagefind.js', error, signal);
    });
    const sort: Record<string, 'desc'> = request.sort === 'newest' ? { newest: 'desc' } : {};
    const { results } = await pagefind.search(cutQuery(request.text), { sort }).catch((error: unknown) => {
      this.reset();
      throw SearchError.unreachable('pagefind/index', error, signal);
    });
    signal?.throwIfAborted();
    // Pagefind may swallow read failures: before reporting no results, test that files can be read.
    if (results.length === 0)
      await this.#options.read(RELATED_INDEXES, signal).catch(unreachable(RELATED_INDEXES, signal));
    const list = new RelatedResultList(results, request, (withRegions, tablesSignal) =>
      this.#readTables(withRegions, tablesSignal),
    );
    await list.narrow(signal);
    await list.more(signal);
    return list;
  }

  /** For a retry after an error. */
  reset(): void {
    this.#pagefind = null;
    this.#tables.clear();
  }

  async #start(): Promise<Pagefind> {
    const { load, read, base } = this.#options;
    const [pagefind, bytes] = await Promise.all([load(), read(RELATED_INDEXES)]);
    const { further } = JSON.parse(new TextDecoder().decode(bytes)) as RelatedIndexes;
    await pagefind.destroy();
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    for (const folder of further) await pagefind.mergeIndex(`${base}pagefind/${folder}`);
    return pagefind;
  }

  #readTables(withRegions: boolean, signal?: AbortSignal): Promise<RelatedTables> {
    const known = this.#tables.get(withRegions);
    if (known !== undefined) return known;
    const tables = readTables(this.#options.read, withRegions).catch((error: unknown) => {
      this.#tables.delete(withRegions);
      throw SearchError.unreachable(RELATED_FRAGMENTS, error, signal);
    });
    this.#tables.set(withRegions, tables);
    return tables;
  }
}

/** Lookups for filters, from the exact index. */
interface RelatedTables {
  test: FilterTest;
  /** Fragment name → record number. */
  numbers: Map<string, number>;
  parts: number[];
}

async function readTables(read: ReadFile, withRegions: boolean): Promise<RelatedTables> {
  const [source, packed]: [IndexSource, Uint8Array] = await Promise.all([openSource(read), read(RELATED_FRAGMENTS)]);
  const table = await (withRegions ? source.filters() : source.provinceFilters());
  const text = new TextDecoder('utf-16le').decode(await unpack(packed, RELATED_FRAGMENTS));
  const numbers = new Map<string, number>();
  (JSON.parse(text) as RelatedFragments).forEach((name, number) => {
    if (name !== null) numbers.set(name, number);
  });
  return { test: new FilterTest(source.pointer, table), numbers, parts: table.parts };
}

class RelatedResultList implements SearchResults {
  readonly #all: PagefindResult[];
  readonly #request: SearchRequest;
  readonly #tables: (withRegions: boolean, signal?: AbortSignal) => Promise<RelatedTables>;
  #passing: PagefindResult[];
  #fragments: Fragment[] = [];
  #hits: Hit[] = [];
  readonly #terms: string[];
  types: TypeCounts | null = null;

  constructor(
    results: PagefindResult[],
    request: SearchRequest,
    tables: (withRegions: boolean, signal?: AbortSignal) => Promise<RelatedTables>,
  ) {
    this.#all = results;
    this.#passing = results;
    this.#request = request;
    this.#tables = tables;
    this.#terms = parseQuery(request.text).terms.map(({ text }) => text);
  }

  get state(): ResultState {
    const { length } = this.#passing;
    return { hits: this.#hits, count: length, exact: true, hasMore: this.#hits.length < length };
  }

  get unfiltered(): Count {
    return { count: this.#all.length, exact: true };
  }

  async narrow(signal?: AbortSignal): Promise<void> {
    const { filters } = this.#request;
    if (Object.values(filters).every((filter) => filter === null)) return;
    const tables = await this.#tables(filters.region !== null, signal);
    this.#passing = this.#all.filter((result) => {
      const subject = filterSubject(result, tables);
      return subject !== null && tables.test.passes(subject, filters);
    });
  }

  async more(signal?: AbortSignal): Promise<void> {
    const next = this.#passing.slice(this.#hits.length, this.#hits.length + PAGE_SIZE);
    const fragments = await Promise.all(next.map((result) => result.data())).catch(
      unreachable('pagefind/fragment', signal),
    );
    signal?.throwIfAborted();
    this.#fragments = [...this.#fragments, ...fragments];
    this.#hits = this.#fragments.map((fragment) => hitOfFragment(fragment, this.#terms));
  }

  async passages(id: string): Promise<Passage[]> {
    const hits = this.#fragments.map((fragment) => hitOfFragment(fragment, this.#terms, Infinity));
    return hits.find(({ record }) => record.id === id)?.passages ?? [];
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const filters = { ...NO_FILTERS, ...this.#request.filters };
    const tables = await this.#tables(filters.region !== null, signal);
    const subjects = this.#all.map((result) => filterSubject(result, tables)).filter((subject) => subject !== null);
    const facets = countFacets(subjects, tables.test, filters, new Set(), () => true);
    this.types = facets.type;
    return facets;
  }
}

function filterSubject({ id }: PagefindResult, tables: RelatedTables): FilterSubject | null {
  const recordNumber = tables.numbers.get(id.slice(id.lastIndexOf('_') + 1));
  return recordNumber === undefined ? null : { recordNumber, parts: tables.parts[recordNumber] ?? 0 };
}

function unreachable(path: string, signal?: AbortSignal): (error: unknown) => never {
  return (error) => {
    throw SearchError.unreachable(path, error, signal);
  };
}
