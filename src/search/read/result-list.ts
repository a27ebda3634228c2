/** The results of one search: candidates, verified and shown ten by ten. */

import type { Query } from '../query.ts';
import type { Candidate } from './candidates.ts';
import type { SearchRequest } from './exact-search.ts';
import { countFacets, type Facets } from './facets.ts';
import { FilterTest, isNarrowed } from './filter.ts';
import { type Hit, PAGE, PASSAGES, type ResultState, type Results } from './hit.ts';
import { cutPassages, piecesOf } from './passages.ts';
import type { IndexSource } from './source.ts';
import { RequestBudget, type Verdict, type Verified, Verifier } from './verifier.ts';

/** The results, and what was searched for: simplified if that was necessary. */
export interface ExactState extends ResultState {
  query: Query;
}

interface Setup {
  source: IndexSource;
  request: SearchRequest;
  query: Query;
  /** Before filters. */
  candidates: Candidate[];
  /** After filters, in order. */
  ranked: Candidate[];
  onChange: ((state: ResultState) => void) | undefined;
}

/** Requests that a page of results may take, shards included; page, styles, script and pointer come on top. */
const REQUEST_BUDGET = 14;
/** With several terms so many further candidates are looked at, to bring forward where the terms stand together. */
const LOOK_AHEAD = 4;

export class ResultList implements Results {
  readonly #setup: Setup;
  readonly #verifier: Verifier;
  /** Candidates not looked at yet, in order. */
  #queue: Candidate[];
  #verified: Verified[] = [];
  #wanted = 0;
  /** Told of the first page as it comes. */
  #onChange: Setup['onChange'];
  readonly #rejected = new Set<number>();

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#queue = setup.ranked;
    this.#onChange = setup.onChange;
    this.#verifier = new Verifier(setup.source, setup.query, setup.request.filters);
  }

  get state(): ExactState {
    const { query, ranked, request } = this.#setup;
    const hits = this.#verified.slice(0, this.#wanted).map(hitOf);
    return {
      query,
      hits,
      count: ranked.length - this.#rejected.size,
      exact: isNarrowed(request.filters) ? this.#queue.length === 0 : this.#queue.every(({ certain }) => certain),
      hasMore: this.#queue.length > 0 || hits.length < this.#verified.length,
    };
  }

  /**
   * Verifies the next ten. Fewer may come if many candidates turn out not to match: then `hasMore` is still true.
   * `spent`: requests that count against the budget already.
   * @throws SearchError, or the reason of `signal`
   */
  async more(signal?: AbortSignal, spent = 0): Promise<void> {
    const budget = new RequestBudget(REQUEST_BUDGET - spent);
    this.#wanted += PAGE;
    let decided = true;
    while (decided && this.#verified.length < this.#wanted && this.#queue.length > 0) {
      const batch = this.#takeBatch(budget);
      if (batch.length === 0) break;
      decided = await this.#verifyBatch(batch, budget, signal);
    }
    this.#onChange = undefined;
  }

  /** How many documents each filter value would leave, given the other filters. */
  async facets(signal?: AbortSignal): Promise<Facets> {
    const { source, request, candidates } = this.#setup;
    const test = new FilterTest(source.pointer, await source.filters(signal));
    return countFacets(candidates, test, request.filters, this.#rejected);
  }

  #takeBatch(budget: RequestBudget): Candidate[] {
    const size = this.#wanted - this.#verified.length + (this.#reorders ? LOOK_AHEAD : 0);
    const next = this.#queue.slice(0, size);
    const refused = next.findIndex((candidate) => !this.#verifier.reserve(candidate, budget));
    const batch = refused < 0 ? next : next.slice(0, refused);
    this.#queue = this.#queue.slice(batch.length);
    return batch;
  }

  /** False if the budget did not suffice; what is undecided goes back into the queue. */
  async #verifyBatch(batch: Candidate[], budget: RequestBudget, signal?: AbortSignal): Promise<boolean> {
    const verdicts: Verdict[] = [];
    const known = this.#verified;
    const tell = (candidate: Candidate, verdict: Verdict): void => {
      verdicts[batch.indexOf(candidate)] = verdict;
      if (signal?.aborted || this.#reorders) return;
      this.#verified = [...known, ...leading(verdicts)];
      this.#onChange?.({ ...this.state, exact: false });
    };
    await Promise.all(
      batch.map(async (candidate) => tell(candidate, await this.#verifier.decide(candidate, budget, signal))),
    );
    signal?.throwIfAborted();
    const undecided = batch.filter((_, i) => verdicts[i] === 'undecided');
    for (const [i, { document }] of batch.entries()) if (verdicts[i] === 'rejected') this.#rejected.add(document);
    const passed = verdicts.filter((verdict) => typeof verdict === 'object');
    this.#verified = [...known, ...(this.#reorders ? passed.toSorted(togetherFirst) : passed)];
    this.#queue = [...undecided, ...this.#queue];
    return undecided.length === 0;
  }

  /** Whether the texts still change the order that the index gave. */
  get #reorders(): boolean {
    return this.#setup.query.terms.length > 1 && this.#setup.request.sort === 'relevance';
  }
}

/** Results up to the first that is not known yet. */
function leading(verdicts: readonly (Verdict | undefined)[]): Verified[] {
  const end = verdicts.findIndex((verdict) => verdict === undefined || verdict === 'undecided');
  return verdicts.slice(0, end < 0 ? verdicts.length : end).filter((verdict) => typeof verdict === 'object');
}

/** Where all terms stand in one paragraph comes before where they are scattered; else the order of the index. */
function togetherFirst(a: Verified, b: Verified): number {
  return (
    b.candidate.fullText - a.candidate.fullText ||
    Number(b.candidate.title) - Number(a.candidate.title) ||
    Number(b.candidate.named) - Number(a.candidate.named) ||
    Number(b.candidate.heading) - Number(a.candidate.heading) ||
    Number(b.found.together) - Number(a.found.together)
  );
}

function hitOf({ document, found }: Verified): Hit {
  const { passages, total } = cutPassages(found.paragraphs, PASSAGES);
  return { document, title: piecesOf(document.title, found.title), passages, passageCount: total };
}
