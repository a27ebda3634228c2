/** Answers queries from the exact index. One instance per page; it caches files. */

import { gramLimit } from '../format/grams.ts';
import { parseQuery, type Query, simplifyQuery, type Term } from '../format/query.ts';
import { findCandidates } from './candidates.ts';
import { FilterTest, tableFor } from './filter.ts';
import { findNamedPlace, type LoadPlaces, mayAskForPlace, type NamedPlace } from './named-place.ts';
import { candidateOrder } from './rank.ts';
import { ResultList } from './result-list.ts';
import { SearchError } from './search-error.ts';
import type { SearchControl, SearchRequest } from './search-request.ts';
import { type IndexSource, openSource, type ReadFile } from './source.ts';
import type { LoadSuggestions } from './suggestions.ts';
import { matchTerm, type TermMatches } from './term-matches.ts';
import type { LoadWholeTexts } from './whole-texts.ts';

/** What only some searches need. */
export interface Loaders {
  suggestions: LoadSuggestions;
  wholeTexts: LoadWholeTexts;
  /** Without it, no query names a place. */
  places: LoadPlaces | null;
}

export class ExactSearch {
  readonly #read: ReadFile;
  readonly #load: Loaders;
  #source: Promise<IndexSource> | null = null;

  /** `load`: for browsers, which tell a script that is gone from one that cannot be reached. */
  constructor(read: ReadFile, load: Partial<Loaders> = {}) {
    this.#read = read;
    this.#load = {
      suggestions: () => import('./suggestions.ts'),
      wholeTexts: () => import('./whole-texts.ts'),
      places: null,
      ...load,
    };
  }

  /**
   * The first page of results; `more()` adds the next.
   * @throws SearchError if a file is unreachable or damaged; the reason of `signal` if that aborts.
   */
  async search(request: SearchRequest, control: SearchControl = {}): Promise<ResultList> {
    const { signal, onChange } = control;
    const source = await this.open();
    const requestsBefore = source.requests;
    const typed = parseQuery(request.text);
    const [{ query, matches }, typedPlace] = await Promise.all([
      matchQuery(source, typed, signal),
      this.#namedPlace(source, typed, request, signal),
    ]);
    const place = query === typed ? typedPlace : await this.#namedPlace(source, query, request, signal);
    signal?.throwIfAborted();
    const terms = matches.slice(0, query.terms.length);
    const candidates = terms.length === 0 ? [] : findCandidates(source.pointer, terms, matches.slice(terms.length));
    const ordersByPlace = place !== null && candidates.length > 1;
    const table = await (ordersByPlace ? source.filters(signal) : tableFor(request.filters, source, signal));
    const test = new FilterTest(source.pointer, table);
    const passing = candidates.filter((candidate) => test.passes(candidate, request.filters));
    const compare = candidateOrder(request.sort, test, place);
    const list = new ResultList({
      ...{ source, request, query, matches, candidates, test, compare, requestsBefore, onChange },
      readsPlaces: mayAskForPlace(typed.terms.map(({ text }) => text)),
      ranked: passing.toSorted(compare),
      loadSuggestions: this.#load.suggestions,
      loadWholeTexts: this.#load.wholeTexts,
    });
    await list.more(signal);
    return list;
  }

  /** Only the order of results depends on it: without the table of places they come in another order. */
  async #namedPlace(
    source: IndexSource,
    query: Query,
    { sort }: SearchRequest,
    signal?: AbortSignal,
  ): Promise<NamedPlace | null> {
    const { places } = this.#load;
    if (sort !== 'relevance' || places === null) return null;
    return findNamedPlace(source, query, places, signal).catch((error: unknown) => {
      if (error instanceof SearchError) return null;
      throw error;
    });
  }

  /** For a retry after an error: the next search reads the pointer again. */
  reset(): void {
    this.#source = null;
  }

  /** The index, opened on first use. */
  open(): Promise<IndexSource> {
    if (this.#source === null) {
      const opening = openSource(this.#read);
      this.#source = opening;
      opening.catch(() => {
        if (this.#source === opening) this.#source = null;
      });
    }
    return this.#source;
  }
}

interface QueryMatches {
  query: Query;
  /** Terms, then excluded terms. */
  matches: TermMatches[];
}

/** Matches all terms, simplified: the folded archive has no traditional character of the table. */
async function matchQuery(source: IndexSource, typed: Query, signal?: AbortSignal): Promise<QueryMatches> {
  const all = [...typed.terms, ...typed.excluded];
  const variants = await source.variants(all.map(({ raw }) => raw).join(' '), signal);
  const query = variants.size === 0 ? typed : simplifyQuery(typed, variants);
  return { query, matches: await matchTerms(source, query, signal) };
}

function matchTerms(source: IndexSource, query: Query, signal?: AbortSignal): Promise<TermMatches[]> {
  const all = [...query.terms, ...query.excluded];
  const limit = (term: Term): number => gramLimit(term.text.length, all.length);
  return Promise.all(all.map((term) => matchTerm(source, term.text, limit(term), signal)));
}
