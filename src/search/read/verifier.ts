/** Reads candidates' texts, as few chunks as will do, and holds them against the query. */

import type { BundledRecord } from '../bundle.ts';
import { bundleOf, bundlePath } from '../layout.ts';
import type { Query } from '../query.ts';
import type { Candidate } from './candidates.ts';
import { allChunks, firstChunks } from './chunk-plan.ts';
import { type Filters, isNarrowed } from './filter.ts';
import { SearchError } from './search-error.ts';
import type { IndexSource } from './source.ts';
import { type Found, verify } from './verify.ts';

/** A candidate that does match, with as much of its text as was read. */
export interface Verified {
  candidate: Candidate;
  document: BundledRecord;
  found: Found;
}

/** `undecided`: the budget did not suffice to read all that had to be read. */
export type Verdict = Verified | 'rejected' | 'undecided';

/** Requests that may still be made. The first reading is always allowed, or nothing would ever come of it. */
export class RequestBudget {
  #left: number;
  #used = false;

  constructor(requests: number) {
    this.#left = requests;
  }

  take(requests: number): boolean {
    if (requests > this.#left && this.#used) return false;
    this.#left -= requests;
    this.#used ||= requests > 0;
    return true;
  }
}

export class Verifier {
  readonly #source: IndexSource;
  readonly #query: Query;
  readonly #filters: Filters;
  /** Files asked for, as `bundle-chunk`. */
  readonly #asked = new Set<string>();

  constructor(source: IndexSource, query: Query, filters: Filters) {
    this.#source = source;
    this.#query = query;
    this.#filters = filters;
  }

  /** Takes what the first look at a candidate costs out of the budget; false if that is more than is left. */
  reserve(candidate: Candidate, budget: RequestBudget): boolean {
    return this.#reserve(candidate, firstChunks(candidate, isNarrowed(this.#filters)), budget);
  }

  /** Looks at the likely chunks (reserved before) and, if they do not settle it, at all that may matter. */
  async decide(candidate: Candidate, budget: RequestBudget, signal?: AbortSignal): Promise<Verdict> {
    const first = firstChunks(candidate, isNarrowed(this.#filters));
    const all = allChunks(candidate);
    const verdict = await this.#look(candidate, first, signal);
    if (verdict !== 'rejected' || all.length <= first.length) return verdict;
    return this.#reserve(candidate, all, budget) ? this.#look(candidate, all, signal) : 'undecided';
  }

  async #look(candidate: Candidate, chunks: number[], signal?: AbortSignal): Promise<Verdict> {
    const document = await this.#read(candidate, chunks, signal);
    const found = verify(document, this.#query, this.#filters);
    return found === null ? 'rejected' : { candidate, document, found };
  }

  #reserve(candidate: Candidate, chunks: number[], budget: RequestBudget): boolean {
    const { bundle } = this.#place(candidate);
    const files = chunks.map((chunk) => `${bundle}-${chunk}`).filter((file) => !this.#asked.has(file));
    if (!budget.take(files.length)) return false;
    for (const file of files) this.#asked.add(file);
    return true;
  }

  /** The document with the paragraphs of these chunks. */
  async #read(candidate: Candidate, chunks: number[], signal?: AbortSignal): Promise<BundledRecord> {
    const { bundle, index } = this.#place(candidate);
    const shares = await Promise.all(
      chunks.map(async (chunk) => {
        const share = (await this.#source.bundle(bundle, chunk, signal))[index];
        if (share === undefined)
          throw new SearchError('damaged', bundlePath(this.#source.pointer.build, bundle, chunk));
        return share;
      }),
    );
    const [document] = shares;
    if (document === undefined) throw new RangeError('no chunk asked for');
    return { ...document, paragraphs: shares.flatMap(({ paragraphs }) => paragraphs) };
  }

  #place(candidate: Candidate): { bundle: number; index: number } {
    return bundleOf(this.#source.pointer.groups, candidate.document);
  }
}
