/** Answers queries from the exact index. One instance for a page: it keeps what was fetched. */

import { gramLimit } from '../grams.ts';
import { parseQuery, type Query, simplifyQuery, type Term } from '../query.ts';
import { findCandidates } from './candidates.ts';
import { type Filters, FilterTest, needsTable } from './filter.ts';
import type { ResultState } from './hit.ts';
import { rank, type Sort } from './rank.ts';
import { ResultList } from './result-list.ts';
import { type IndexSource, openSource, type Read } from './source.ts';
import { matchTerm, type TermMatches } from './term-matches.ts';

export interface SearchRequest {
  /** As typed. */
  text: string;
  filters: Filters;
  sort: Sort;
}

export interface SearchControl {
  signal?: AbortSignal;
  /** Called while the first results come in, whenever there are more of them. */
  onChange?: (state: ResultState) => void;
}

const HAN = /\p{Script=Han}/u;

export class ExactSearch {
  readonly #read: Read;
  #source: Promise<IndexSource> | null = null;

  /** `read` fetches a file below the site's base. */
  constructor(read: Read) {
    this.#read = read;
  }

  /**
   * The first results; more of them with `more()` on what is returned.
   * @throws SearchError if a file cannot be read or is damaged; the reason of `signal` if that aborts.
   */
  async search(request: SearchRequest, control: SearchControl = {}): Promise<ResultList> {
    const { signal, onChange } = control;
    const source = await this.#open();
    const before = source.requests;
    const { query, matches } = await matchQuery(source, parseQuery(request.text), signal);
    signal?.throwIfAborted();
    const terms = matches.slice(0, query.terms.length);
    const candidates = terms.length === 0 ? [] : findCandidates(source.pointer, terms, matches.slice(terms.length));
    const test = new FilterTest(source.pointer, needsTable(request.filters) ? await source.filters(signal) : null);
    const passing = candidates.filter((candidate) => test.passes(candidate, request.filters));
    const ranked = rank(passing, request.sort, (document) => test.year(document));
    const list = new ResultList({ source, request, query, candidates, ranked, onChange });
    await list.more(signal, source.requests - before);
    return list;
  }

  /** Forgets the build in hand: the next search reads the pointer again. For a retry after an error. */
  reset(): void {
    this.#source = null;
  }

  #open(): Promise<IndexSource> {
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

interface Matched {
  query: Query;
  /** Of the terms, then of the excluded terms. */
  matches: TermMatches[];
}

/**
 * Matches all terms. One that occurs nowhere may be written in traditional characters: only then the table is read and
 * the query folded with it. That is enough, because the folded archive contains no traditional character of the table,
 * so a term with one occurs nowhere until it is simplified. Of a very long term the index was not asked for every
 * character; it may have one where it was not, so then the table is read as well.
 */
async function matchQuery(source: IndexSource, query: Query, signal?: AbortSignal): Promise<Matched> {
  const all = [...query.terms, ...query.excluded];
  const matches = await matchTerms(source, query, signal);
  const suspect = ({ text }: Term, i: number): boolean =>
    HAN.test(text) && (matches[i]?.units.length === 0 || matches[i]?.covered === false);
  if (!all.some(suspect)) return { query, matches };
  const simplified = simplifyQuery(query, await source.variants(signal));
  const changed = [...simplified.terms, ...simplified.excluded].some((term, i) => term.text !== all[i]?.text);
  if (!changed) return { query, matches };
  return { query: simplified, matches: await matchTerms(source, simplified, signal) };
}

function matchTerms(source: IndexSource, query: Query, signal?: AbortSignal): Promise<TermMatches[]> {
  const all = [...query.terms, ...query.excluded];
  const limit = (term: Term): number => gramLimit(term.text.length, all.length);
  return Promise.all(all.map((term) => matchTerm(source, term.text, limit(term), signal)));
}
