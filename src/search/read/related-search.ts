/** Answers queries with Pagefind: words in any order, ranked. Nothing of it is loaded before it is asked. */

import { RELATED_DOCUMENTS, RELATED_INDEXES, type RelatedDocuments, type RelatedIndexes } from '../related-layout.ts';
import type { SearchControl, SearchRequest } from './exact-search.ts';
import { countFacets, type Facets } from './facets.ts';
import { FilterTest, NO_FILTERS } from './filter.ts';
import { type Hit, PAGE, type ResultState, type Results } from './hit.ts';
import { type Fragment, hitOfFragment } from './related-hit.ts';
import { SearchError } from './search-error.ts';
import { type IndexSource, openSource, type Read } from './source.ts';
import { unpack } from './unpack.ts';

/** The part of Pagefind's browser interface that is used here (version 1.5). */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  /** Ends its worker and forgets what it read; a piece that could not be read would else stay so. */
  destroy(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(term: string, options: { sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  /** `zh-hans-cn_02ec26c` */
  id: string;
  data(): Promise<Fragment>;
}

export interface RelatedSetup {
  read: Read;
  /** Loads Pagefind's script. */
  load: () => Promise<Pagefind>;
  /** Address of the site, with a slash at its end. */
  base: string;
}

export class RelatedSearch {
  readonly #setup: RelatedSetup;
  #pagefind: Promise<Pagefind> | null = null;
  #tables: Promise<Tables> | null = null;

  constructor(setup: RelatedSetup) {
    this.#setup = setup;
  }

  /** @throws SearchError if Pagefind or a file cannot be read; the reason of the signal if that aborts. */
  async search(request: SearchRequest, control: SearchControl = {}): Promise<Results> {
    const { signal } = control;
    this.#pagefind ??= this.#start();
    const pagefind = await this.#pagefind.catch((error: unknown) => {
      this.reset();
      throw SearchError.unreachable('pagefind/pagefind.js', error, signal);
    });
    const sort: Record<string, 'desc'> = request.sort === 'newest' ? { newest: 'desc' } : {};
    const { results } = await pagefind.search(request.text, { sort }).catch((error: unknown) => {
      this.reset();
      throw SearchError.unreachable('pagefind/index', error, signal);
    });
    signal?.throwIfAborted();
    // Pagefind may swallow a failure to read its files: before saying "nothing", see whether files can be read at all.
    if (results.length === 0)
      await this.#setup.read(RELATED_INDEXES, signal).catch(unreachable(RELATED_INDEXES, signal));
    const list = new RelatedList(results, request, (of) => this.#readTables(of));
    await list.narrow(signal);
    await list.more(signal);
    return list;
  }

  /** Forgets what was loaded, for a retry after an error. */
  reset(): void {
    this.#pagefind = null;
    this.#tables = null;
  }

  async #start(): Promise<Pagefind> {
    const { load, read, base } = this.#setup;
    const [pagefind, bytes] = await Promise.all([load(), read(RELATED_INDEXES)]);
    const { further } = JSON.parse(new TextDecoder().decode(bytes)) as RelatedIndexes;
    await pagefind.destroy();
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    for (const folder of further) await pagefind.mergeIndex(`${base}pagefind/${folder}`);
    return pagefind;
  }

  #readTables(signal?: AbortSignal): Promise<Tables> {
    if (this.#tables === null) {
      this.#tables = readTables(this.#setup.read).catch((error: unknown) => {
        this.#tables = null;
        throw SearchError.unreachable(RELATED_DOCUMENTS, error, signal);
      });
    }
    return this.#tables;
  }
}

/** What filters need: the exact index's table, and which of its documents a result is. */
interface Tables {
  test: FilterTest;
  numbers: Map<string, number>;
  parts: number[];
}

async function readTables(read: Read): Promise<Tables> {
  const [source, packed]: [IndexSource, Uint8Array] = await Promise.all([openSource(read), read(RELATED_DOCUMENTS)]);
  const table = await source.filters();
  const text = new TextDecoder('utf-16le').decode(await unpack(packed, RELATED_DOCUMENTS));
  const numbers = new Map<string, number>();
  (JSON.parse(text) as RelatedDocuments).forEach((name, number) => {
    if (name !== null) numbers.set(name, number);
  });
  return { test: new FilterTest(source.pointer, table), numbers, parts: table.parts };
}

class RelatedList implements Results {
  readonly #all: PagefindResult[];
  readonly #request: SearchRequest;
  readonly #tables: (signal?: AbortSignal) => Promise<Tables>;
  /** Those that pass the filters. */
  #passing: PagefindResult[];
  #hits: Hit[] = [];

  constructor(results: PagefindResult[], request: SearchRequest, tables: (signal?: AbortSignal) => Promise<Tables>) {
    this.#all = results;
    this.#passing = results;
    this.#request = request;
    this.#tables = tables;
  }

  get state(): ResultState {
    const { length } = this.#passing;
    return { hits: this.#hits, count: length, exact: true, hasMore: this.#hits.length < length };
  }

  /** Applies the filters. */
  async narrow(signal?: AbortSignal): Promise<void> {
    const { filters } = this.#request;
    if (Object.values(filters).every((filter) => filter === null)) return;
    const tables = await this.#tables(signal);
    this.#passing = this.#all.filter((result) => {
      const document = documentOf(result, tables);
      return document !== null && tables.test.passes(document, filters);
    });
  }

  async more(signal?: AbortSignal): Promise<void> {
    const next = this.#passing.slice(this.#hits.length, this.#hits.length + PAGE);
    const fragments = await Promise.all(next.map((result) => result.data())).catch(
      unreachable('pagefind/fragment', signal),
    );
    signal?.throwIfAborted();
    this.#hits = [...this.#hits, ...fragments.map(hitOfFragment)];
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const tables = await this.#tables(signal);
    const documents = this.#all.map((result) => documentOf(result, tables)).filter((document) => document !== null);
    return countFacets(documents, tables.test, { ...NO_FILTERS, ...this.#request.filters }, new Set());
  }
}

function documentOf({ id }: PagefindResult, tables: Tables): { document: number; parts: number } | null {
  const document = tables.numbers.get(id.slice(id.lastIndexOf('_') + 1));
  return document === undefined ? null : { document, parts: tables.parts[document] ?? 0 };
}

function unreachable(path: string, signal?: AbortSignal): (error: unknown) => never {
  return (error) => {
    throw SearchError.unreachable(path, error, signal);
  };
}
