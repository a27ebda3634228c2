/** Candidates of a search, verified ten at a time. */

import type { Query } from '../format/query.ts';
import type { CandidateRecord } from './candidates.ts';
import { countFacets, type Facets } from './facets.ts';
import { FilterTest, isNarrowed } from './filter.ts';
import { type Hit, MAX_PASSAGES, PAGE_SIZE, type ResultState, type SearchResults } from './hit.ts';
import { cutPassages, piecesOf } from './passages.ts';
import type { SearchRequest } from './search-request.ts';
import type { IndexSource } from './source.ts';
import { RequestBudget, type Verdict, type Verification, Verifier } from './verifier.ts';

/** `query`: simplified if that was necessary. */
export interface ExactState extends ResultState {
  query: Query;
}

interface ResultListOptions {
  source: IndexSource;
  request: SearchRequest;
  query: Query;
  /** Before filters. */
  candidates: CandidateRecord[];
  /** After filters, sorted. */
  ranked: CandidateRecord[];
  onChange: ((state: ResultState) => void) | undefined;
}

/** Requests per page of results, shards included; page, styles, script and pointer are extra. */
const REQUEST_BUDGET = 14;
/** Further candidates to verify with several terms, to move up those with all terms in one paragraph. */
const LOOK_AHEAD = 4;

export class ResultList implements SearchResults {
  readonly #options: ResultListOptions;
  readonly #verifier: Verifier;
  /** Unverified candidates, in order. */
  #queue: CandidateRecord[];
  #verified: Verification[] = [];
  /** Results requested so far. */
  #target = 0;
  /** Called for the first page only. */
  #onChange: ResultListOptions['onChange'];
  readonly #rejected = new Set<number>();

  constructor(options: ResultListOptions) {
    this.#options = options;
    this.#queue = options.ranked;
    this.#onChange = options.onChange;
    this.#verifier = new Verifier(options.source, options.query, options.request.filters);
  }

  get state(): ExactState {
    const { query, ranked, request } = this.#options;
    const hits = this.#verified.slice(0, this.#target).map(hitOf);
    return {
      query,
      hits,
      count: ranked.length - this.#rejected.size,
      exact: isNarrowed(request.filters) ? this.#queue.length === 0 : this.#queue.every(({ certain }) => certain),
      hasMore: this.#queue.length > 0 || hits.length < this.#verified.length,
    };
  }

  /**
   * Verifies ten more; fewer if many do not match, then `hasMore` stays true.
   * `spent`: requests already charged to the budget.
   * @throws SearchError, or the reason of `signal`
   */
  async more(signal?: AbortSignal, spent = 0): Promise<void> {
    const budget = new RequestBudget(REQUEST_BUDGET - spent);
    this.#target += PAGE_SIZE;
    let decided = true;
    while (decided && this.#verified.length < this.#target && this.#queue.length > 0) {
      const batch = this.#takeBatch(budget);
      if (batch.length === 0) break;
      decided = await this.#verifyBatch(batch, budget, signal);
    }
    this.#onChange = undefined;
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { source, request, candidates } = this.#options;
    const test = new FilterTest(source.pointer, await source.filters(signal));
    return countFacets(candidates, test, request.filters, this.#rejected);
  }

  #takeBatch(budget: RequestBudget): CandidateRecord[] {
    const size = this.#target - this.#verified.length + (this.#reorders ? LOOK_AHEAD : 0);
    const next = this.#queue.slice(0, size);
    const refused = next.findIndex((candidate) => !this.#verifier.reserve(candidate, budget));
    const batch = refused < 0 ? next : next.slice(0, refused);
    this.#queue = this.#queue.slice(batch.length);
    return batch;
  }

  /** False if the budget ran out; undecided candidates return to the queue. */
  async #verifyBatch(batch: CandidateRecord[], budget: RequestBudget, signal?: AbortSignal): Promise<boolean> {
    const verdicts: Verdict[] = [];
    const earlier = this.#verified;
    const settle = (candidate: CandidateRecord, verdict: Verdict): void => {
      verdicts[batch.indexOf(candidate)] = verdict;
      if (signal?.aborted || this.#reorders) return;
      this.#verified = [...earlier, ...leadingVerifications(verdicts)];
      this.#onChange?.({ ...this.state, exact: false });
    };
    await Promise.all(
      batch.map(async (candidate) => settle(candidate, await this.#verifier.decide(candidate, budget, signal))),
    );
    signal?.throwIfAborted();
    const undecided = batch.filter((_, i) => verdicts[i] === 'undecided');
    for (const [i, { recordNumber }] of batch.entries())
      if (verdicts[i] === 'rejected') this.#rejected.add(recordNumber);
    const passed = verdicts.filter((verdict) => typeof verdict === 'object');
    this.#verified = [...earlier, ...(this.#reorders ? passed.toSorted(togetherFirst) : passed)];
    this.#queue = [...undecided, ...this.#queue];
    return undecided.length === 0;
  }

  /** Whether verification changes the index's order. */
  get #reorders(): boolean {
    return this.#options.query.terms.length > 1 && this.#options.request.sort === 'relevance';
  }
}

/** Results up to the first missing or undecided verdict. */
function leadingVerifications(verdicts: readonly (Verdict | undefined)[]): Verification[] {
  const end = verdicts.findIndex((verdict) => verdict === undefined || verdict === 'undecided');
  return verdicts.slice(0, end < 0 ? verdicts.length : end).filter((verdict) => typeof verdict === 'object');
}

/** Terms in one paragraph first; else the order of the index. */
function togetherFirst(a: Verification, b: Verification): number {
  return (
    b.candidate.fullText - a.candidate.fullText ||
    Number(b.candidate.title) - Number(a.candidate.title) ||
    Number(b.candidate.named) - Number(a.candidate.named) ||
    Number(b.candidate.heading) - Number(a.candidate.heading) ||
    Number(b.match.together) - Number(a.match.together)
  );
}

function hitOf({ record, match }: Verification): Hit {
  const { passages, total } = cutPassages(match.paragraphs, MAX_PASSAGES);
  return { record, title: piecesOf(record.title, match.title), passages, passageCount: total };
}
