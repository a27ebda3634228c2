/** Verifies candidates against their texts, with as few chunks as possible. */

import type { BundledRecord } from '../format/bundle.ts';
import { bundleOf } from '../format/layout.ts';
import type { Query } from '../format/query.ts';
import type { CandidateRecord } from './candidates.ts';
import { allChunks, firstChunks } from './chunk-plan.ts';
import { type Filters, isNarrowed } from './filter.ts';
import type { IndexSource } from './source.ts';
import { type RecordMatch, verify } from './verify.ts';

/** A matching candidate, with the text read so far. */
export interface Verification {
  candidate: CandidateRecord;
  record: BundledRecord;
  match: RecordMatch;
  /** Whether all text that may match has been read. */
  complete: boolean;
}

/** `undecided`: the budget was too small to read all necessary chunks. */
export type Verdict = Verification | 'rejected' | 'undecided';

/** The first read is always allowed, so that every call makes progress. */
export class RequestBudget {
  #left: number;
  #used = false;

  constructor(requests: number) {
    this.#left = requests;
  }

  take(requests: number): boolean {
    if (requests > 0 && requests > this.#left && this.#used) return false;
    this.#left -= requests;
    this.#used ||= requests > 0;
    return true;
  }
}

export class Verifier {
  readonly #source: IndexSource;
  readonly #query: Query;
  readonly #filters: Filters;
  /** Files paid for, as `bundle-chunk`. */
  readonly #reserved = new Set<string>();

  constructor(source: IndexSource, query: Query, filters: Filters) {
    this.#source = source;
    this.#query = query;
    this.#filters = filters;
  }

  /** Charges the first chunks to the budget; false if it is too small. */
  reserve(candidate: CandidateRecord, budget: RequestBudget): boolean {
    return this.#reserve(candidate, firstChunks(candidate, isNarrowed(this.#filters)), budget);
  }

  /** Charges the first chunks of all of them, or none if the budget is too small for all. */
  reserveAll(candidates: readonly CandidateRecord[], budget: RequestBudget): boolean {
    const narrowed = isNarrowed(this.#filters);
    const files = candidates.flatMap((candidate) => this.#files(candidate, firstChunks(candidate, narrowed)));
    return this.#take(files, budget);
  }

  /** Verifies the first chunks (reserved before) and, if they do not match, all that may matter. */
  async decide(candidate: CandidateRecord, budget: RequestBudget, signal?: AbortSignal): Promise<Verdict> {
    const first = firstChunks(candidate, isNarrowed(this.#filters));
    const all = allChunks(candidate);
    const verdict = await this.#verify(candidate, first, signal);
    if (verdict !== 'rejected' || all.length <= first.length) return verdict;
    return this.#reserve(candidate, all, budget) ? this.#verify(candidate, all, signal) : 'undecided';
  }

  /** Reads what may match besides. */
  async readOn(verification: Verification, signal?: AbortSignal): Promise<Verification> {
    const { candidate, complete } = verification;
    if (complete) return verification;
    const whole = await this.#verify(candidate, allChunks(candidate), signal);
    return typeof whole === 'object' ? whole : verification;
  }

  async #verify(candidate: CandidateRecord, chunks: number[], signal?: AbortSignal): Promise<Verdict> {
    const record = await this.#source.record(candidate.recordNumber, chunks, signal);
    const match = verify(record, this.#query, this.#filters);
    if (match === null) return 'rejected';
    const complete = allChunks(candidate).length <= chunks.length;
    return { candidate: { ...candidate, near: match.together }, record, match, complete };
  }

  #reserve(candidate: CandidateRecord, chunks: number[], budget: RequestBudget): boolean {
    return this.#take(this.#files(candidate, chunks), budget);
  }

  /** Those that need a request. */
  #files({ recordNumber }: CandidateRecord, chunks: number[]): string[] {
    const { bundle } = bundleOf(this.#source.pointer.groups, recordNumber);
    return chunks.filter((chunk) => !this.#source.hasRecord(recordNumber, chunk)).map((chunk) => `${bundle}-${chunk}`);
  }

  #take(files: readonly string[], budget: RequestBudget): boolean {
    const further = [...new Set(files)].filter((file) => !this.#reserved.has(file));
    if (!budget.take(further.length)) return false;
    for (const file of further) this.#reserved.add(file);
    return true;
  }
}
