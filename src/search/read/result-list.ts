/** Candidates of a search, verified ten at a time. */

import type { Query, Term } from '../format/query.ts';
import type { CandidateRecord } from './candidates.ts';
import { firstChunks } from './chunk-plan.ts';
import { countFacets, countTypes, type Facets, type Knowledge, type TypeCounts } from './facets.ts';
import { FilterTest, isNarrowed } from './filter.ts';
import {
  type Count,
  type Hit,
  MAX_PASSAGES,
  MAX_VERIFIED,
  PAGE_SIZE,
  type ResultState,
  type SearchResults,
} from './hit.ts';
import { cutPassages, type Passage, piecesOf } from './passages.ts';
import type { CompareCandidates } from './rank.ts';
import type { SearchRequest } from './search-request.ts';
import type { IndexSource } from './source.ts';
import type { LoadSuggestions, Suggestions } from './suggestions.ts';
import type { TermMatches } from './term-matches.ts';
import { RequestBudget, type Verdict, type Verification, Verifier } from './verifier.ts';
import type { Decisions, LoadWholeTexts } from './whole-texts.ts';

/** `query`: simplified if that was necessary. */
export interface ExactState extends ResultState {
  query: Query;
}

/** The hit is made once, as `state` is taken after each verdict. */
type Found = Verification & { hit: Hit };
type FoundOrNot = Found | Exclude<Verdict, Verification>;

interface ResultListOptions {
  source: IndexSource;
  request: SearchRequest;
  query: Query;
  /** Of the terms, then of the excluded terms. */
  matches: TermMatches[];
  /** Before filters. */
  candidates: CandidateRecord[];
  /** After filters, sorted. */
  ranked: CandidateRecord[];
  test: FilterTest;
  compare: CompareCandidates;
  /** Number of the source's requests before this search. */
  requestsBefore: number;
  /** Whether the page reads what names of places begin with: a request which the source does not count. */
  readsPlaces: boolean;
  onChange: ((state: ResultState) => void) | undefined;
  loadSuggestions: LoadSuggestions;
  loadWholeTexts: LoadWholeTexts;
}

/**
 * Requests per page of results, shards and starts of place names included. Page, style sheet, icon, three scripts and pointer
 * are extra: twenty in all.
 */
const REQUEST_BUDGET = 13;
/** Of these, for the filters beside the results: their values, and the script that draws them. */
const FILTER_REQUESTS = 2;
/** For the script that finds suggestions. */
const SUGGESTION_REQUESTS = 1;
/** Candidates of a long term to verify before others: a wrong character may show in the first. */
const PROBE = 3;
/** Further candidates to verify with several terms, to move up those with all terms in one paragraph. */
const LOOK_AHEAD = 4;

export class ResultList implements SearchResults {
  readonly #options: ResultListOptions;
  readonly #verifier: Verifier;
  /** Unverified candidates, in order. */
  #queue: CandidateRecord[];
  #verified: Found[] = [];
  /** Results requested so far. */
  #target = 0;
  /** Called for the first page only. */
  #onChange: ResultListOptions['onChange'];
  readonly #decisions: Decisions = { rejected: new Set(), confirmed: new Set(), values: new Map() };
  readonly #knowledge: Knowledge<CandidateRecord> = {
    isRejected: ({ recordNumber }) => this.#decisions.rejected.has(recordNumber),
    isCertain: ({ recordNumber, certain }) =>
      this.#decisions.confirmed.has(recordNumber) || (certain && !isNarrowed(this.#options.request.filters)),
    blocks: ({ recordNumber }) => this.#decisions.values.get(recordNumber) ?? null,
  };

  constructor(options: ResultListOptions) {
    this.#options = options;
    this.#queue = options.ranked;
    this.#onChange = options.onChange;
    this.#verifier = new Verifier(options.source, options.query, options.request.filters);
  }

  get state(): ExactState {
    const { query, ranked } = this.#options;
    const hits = this.#verified.slice(0, this.#target).map(({ hit }) => hit);
    return {
      query,
      hits,
      count: ranked.filter((candidate) => !this.#knowledge.isRejected(candidate)).length,
      exact: this.#queue.every((candidate) => this.#isDecided(candidate)),
      hasMore: this.#queue.length > 0 || hits.length < this.#verified.length,
    };
  }

  /**
   * Verifies ten more; fewer if many do not match, then `hasMore` stays true.
   * @throws SearchError, or the reason of `signal`
   */
  async more(signal?: AbortSignal): Promise<void> {
    const budget = new RequestBudget(this.#target === 0 ? this.#requestsLeft - FILTER_REQUESTS : REQUEST_BUDGET);
    this.#target += PAGE_SIZE;
    let decided = true;
    while (decided && this.#verified.length < this.#target && this.#queue.length > 0) {
      const batch = this.#takeBatch(budget);
      if (batch.length === 0) break;
      decided = await this.#verifyBatch(batch, budget, signal);
    }
    this.#onChange = undefined;
    if (this.#target === PAGE_SIZE) await this.#checkRest(budget, signal);
  }

  async verifyAll(byBlock: boolean, signal?: AbortSignal): Promise<void> {
    const { source, query, test, request, candidates, ranked, loadWholeTexts } = this.#options;
    const { readWholeTexts } = await loadWholeTexts();
    // Those that the filters leave out are counted for other values of the filters.
    const counted = candidates.length <= MAX_VERIFIED ? candidates : ranked;
    const { filters } = request;
    await readWholeTexts(counted, this.#decisions, { source, query, filters, test, byBlock, signal });
    signal?.throwIfAborted();
    this.#dropRejected();
  }

  get unfiltered(): Count {
    const { candidates, request } = this.#options;
    const { rejected, confirmed, values } = this.#decisions;
    // One rejected by part or stance may match with another.
    const narrowed = isNarrowed(request.filters);
    const left = candidates.filter(({ recordNumber }) =>
      narrowed ? values.get(recordNumber)?.matches !== false : !rejected.has(recordNumber),
    );
    const isCertain = ({ recordNumber, certain }: CandidateRecord): boolean =>
      certain || confirmed.has(recordNumber) || values.has(recordNumber);
    return { count: left.length, exact: left.every(isCertain) };
  }

  get types(): TypeCounts {
    const { candidates, test, request } = this.#options;
    return countTypes(candidates, test, request.filters, this.#knowledge);
  }

  async passages(id: string, signal?: AbortSignal): Promise<Passage[]> {
    const hit = this.#verified.find(({ record }) => record.id === id);
    if (hit === undefined) return [];
    const { match } = await this.#verifier.readOn(hit, signal);
    return cutPassages(match.paragraphs, Infinity).passages;
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { source, request, candidates } = this.#options;
    const { region } = request.filters;
    const table = await (region === null ? source.provinceFilters(signal) : source.filters(signal));
    const test = new FilterTest(source.pointer, table);
    return countFacets(candidates, test, request.filters, this.#knowledge);
  }

  /**
   * Verifies a few remaining candidates if the requests that are left suffice for all of them, so that the count is exact.
   * Each is drawn only with its page.
   */
  async #checkRest(budget: RequestBudget, signal?: AbortSignal): Promise<void> {
    const open = this.#queue.filter((candidate) => !this.#isDecided(candidate));
    if (open.length === 0 || open.length > MAX_VERIFIED || !this.#verifier.reserveAll(open, budget)) return;
    await Promise.all(
      open.map(async (candidate) => {
        const verdict = await this.#verifier.decide(candidate, budget, signal);
        if (verdict === 'rejected') this.#decisions.rejected.add(candidate.recordNumber);
        else if (verdict !== 'undecided') this.#decisions.confirmed.add(candidate.recordNumber);
      }),
    );
    signal?.throwIfAborted();
    this.#dropRejected();
  }

  #dropRejected(): void {
    this.#queue = this.#queue.filter((candidate) => !this.#knowledge.isRejected(candidate));
  }

  #isDecided(candidate: CandidateRecord): boolean {
    return this.#knowledge.isRejected(candidate) || this.#knowledge.isCertain(candidate);
  }

  /** For a search without results; with the requests that it has left. */
  async suggestions(signal?: AbortSignal): Promise<Suggestions> {
    const { source, query, matches, test, request, loadSuggestions } = this.#options;
    const { findSuggestions } = await loadSuggestions();
    return findSuggestions({
      ...{ source, query, matches, filters: request.filters, signal },
      admits: (candidate) => test.passes(candidate, request.filters),
      // Of several terms the page may read names of places, and shorter queries come first.
      requestsLeft: () => this.#requestsLeft - SUGGESTION_REQUESTS - (query.terms.length > 1 ? 2 : 0),
    });
  }

  get #requestsLeft(): number {
    const { source, requestsBefore, readsPlaces } = this.#options;
    return REQUEST_BUDGET - (readsPlaces ? 1 : 0) - (source.requests - requestsBefore);
  }

  #takeBatch(budget: RequestBudget): CandidateRecord[] {
    const wanted = this.#target - this.#verified.length + (this.#reorders ? LOOK_AHEAD : 0);
    const size = this.#verified.length === 0 && this.#uncovered.length > 0 ? PROBE : wanted;
    const next = this.#queue.slice(0, size);
    const refused = next.findIndex((candidate) => !this.#verifier.reserve(candidate, budget));
    const batch = refused < 0 ? next : next.slice(0, refused);
    this.#queue = this.#queue.slice(batch.length);
    return batch;
  }

  /** False if the budget ran out; undecided candidates return to the queue. */
  async #verifyBatch(batch: CandidateRecord[], budget: RequestBudget, signal?: AbortSignal): Promise<boolean> {
    const verdicts: FoundOrNot[] = [];
    const earlier = this.#verified;
    const settle = (candidate: CandidateRecord, verdict: Verdict): void => {
      verdicts[batch.indexOf(candidate)] = typeof verdict === 'object' ? { ...verdict, hit: hitOf(verdict) } : verdict;
      if (signal?.aborted || this.#reorders) return;
      this.#verified = [...earlier, ...leadingVerifications(verdicts)];
      this.#onChange?.({ ...this.state, exact: false });
    };
    await Promise.all(
      batch.map(async (candidate) => settle(candidate, await this.#verifier.decide(candidate, budget, signal))),
    );
    signal?.throwIfAborted();
    const undecided = batch.filter((_, i) => verdicts[i] === 'undecided');
    for (const [i, candidate] of batch.entries())
      if (verdicts[i] === 'rejected') this.#decisions.rejected.add(candidate.recordNumber);
    const passed = verdicts.filter((verdict) => typeof verdict === 'object');
    for (const { candidate } of passed) this.#decisions.confirmed.add(candidate.recordNumber);
    const compare = (a: Verification, b: Verification): number => this.#options.compare(a.candidate, b.candidate);
    this.#verified = [...earlier, ...(this.#reorders ? passed.toSorted(compare) : passed)];
    this.#queue = [...undecided, ...this.#queue];
    const rejected = batch.find((_, i) => verdicts[i] === 'rejected');
    if (this.#verified.length === 0 && rejected !== undefined) await this.#ruleOut(rejected, budget, signal);
    return undecided.length === 0;
  }

  /** Drops candidates that differ from a long term at the same place as a rejected one. */
  async #ruleOut(rejected: CandidateRecord, budget: RequestBudget, signal?: AbortSignal): Promise<void> {
    const { source, request, loadSuggestions } = this.#options;
    if (this.#queue.length === 0) return;
    for (const { text } of this.#uncovered) {
      const { recordsLeft } = await loadSuggestions();
      const chunks = firstChunks(rejected, isNarrowed(request.filters));
      const record = await source.record(rejected.recordNumber, chunks, signal);
      const left = await recordsLeft(source, record, text, budget, signal);
      for (const { recordNumber } of this.#queue)
        if (left?.has(recordNumber) === false) this.#decisions.rejected.add(recordNumber);
      this.#dropRejected();
    }
  }

  /** Terms of which some characters have not been looked up. */
  get #uncovered(): Term[] {
    const { query, matches } = this.#options;
    return query.terms.filter((_, i) => matches[i]?.covered === false);
  }

  /** Whether verification changes the index's order. */
  get #reorders(): boolean {
    return this.#options.query.terms.length > 1 && this.#options.request.sort === 'relevance';
  }
}

/** Results up to the first missing or undecided verdict. */
function leadingVerifications(verdicts: readonly (FoundOrNot | undefined)[]): Found[] {
  const end = verdicts.findIndex((verdict) => verdict === undefined || verdict === 'undecided');
  return verdicts.slice(0, end < 0 ? verdicts.length : end).filter((verdict) => typeof verdict === 'object');
}

function hitOf({ record, match, complete }: Verification): Hit {
  const { passages, total } = cutPassages(match.paragraphs, MAX_PASSAGES);
  return { record, title: piecesOf(record.title, match.title), passages, passageCount: total, complete };
}
