/** Answers queries from the exact index. One instance per page; it caches files. */

import { gramLimit } from '../format/grams.ts';
import { parseQuery, type Query, simplifyQuery, type Term } from '../format/query.ts';
import { findCandidates } from './candidates.ts';
import { FilterTest, needsTable } from './filter.ts';
import { rank } from './rank.ts';
import { ResultList } from './result-list.ts';
import type { SearchControl, SearchRequest } from './search-request.ts';
import { type IndexSource, openSource, type ReadFile } from './source.ts';
import type { LoadSuggestions } from './suggestions.ts';
import { matchTerm, type TermMatches } from './term-matches.ts';
import { isTraditional } from './traditional.ts';

const HAN = /\p{Script=Han}/u;

export class ExactSearch {
  readonly #read: ReadFile;
  readonly #loadSuggestions: LoadSuggestions;
  #source: Promise<IndexSource> | null = null;

  /** `loadSuggestions`: for browsers, which tell a script that is gone from one that cannot be reached. */
  constructor(read: ReadFile, loadSuggestions: LoadSuggestions = () => import('./suggestions.ts')) {
    this.#read = read;
    this.#loadSuggestions = loadSuggestions;
  }

  /**
   * The first page of results; `more()` adds the next.
   * @throws SearchError if a file is unreachable or damaged; the reason of `signal` if that aborts.
   */
  async search(request: SearchRequest, control: SearchControl = {}): Promise<ResultList> {
    const { signal, onChange } = control;
    const source = await this.open();
    const requestsBefore = source.requests;
    const { query, matches } = await matchQuery(source, parseQuery(request.text), signal);
    signal?.throwIfAborted();
    const terms = matches.slice(0, query.terms.length);
    const candidates = terms.length === 0 ? [] : findCandidates(source.pointer, terms, matches.slice(terms.length));
    const test = new FilterTest(source.pointer, needsTable(request.filters) ? await source.filters(signal) : null);
    const passing = candidates.filter((candidate) => test.passes(candidate, request.filters));
    const ranked = rank(passing, request.sort, (recordNumber) => test.year(recordNumber));
    const list = new ResultList({
      ...{ source, request, query, matches, candidates, ranked, test, requestsBefore },
      onChange,
      loadSuggestions: this.#loadSuggestions,
    });
    await list.more(signal);
    return list;
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

/**
 * Matches all terms. Reads the table of traditional characters, and folds the query with it, only if a term
 * - is surely traditional; or
 * - occurs nowhere: the folded archive has no traditional character of the table, so a term with one never occurs; or
 * - is so long that its grams leave out characters, which may be traditional.
 */
async function matchQuery(source: IndexSource, query: Query, signal?: AbortSignal): Promise<QueryMatches> {
  const all = [...query.terms, ...query.excluded];
  const matches = all.some(({ text }) => isTraditional(text)) ? null : await matchTerms(source, query, signal);
  const mayBeTraditional = ({ text }: Term, i: number): boolean =>
    HAN.test(text) && (matches?.[i]?.units.length === 0 || matches?.[i]?.covered === false);
  if (matches !== null && !all.some(mayBeTraditional)) return { query, matches };
  const simplified = simplifyQuery(query, await source.variants(signal));
  const changed = [...simplified.terms, ...simplified.excluded].some((term, i) => term.text !== all[i]?.text);
  if (matches !== null && !changed) return { query, matches };
  return { query: simplified, matches: await matchTerms(source, simplified, signal) };
}

function matchTerms(source: IndexSource, query: Query, signal?: AbortSignal): Promise<TermMatches[]> {
  const all = [...query.terms, ...query.excluded];
  const limit = (term: Term): number => gramLimit(term.text.length, all.length);
  return Promise.all(all.map((term) => matchTerm(source, term.text, limit(term), signal)));
}
