/** Related records, read ten at a time. */

import { countFacets, countTypes, type Facets, type Knowledge, type TypeCounts } from '../facets.ts';
import { FilterTest, isNarrowed } from '../filter.ts';
import { type Count, PAGE_SIZE, type ResultState, type SearchResults } from '../hit.ts';
import type { Passage } from '../passages.ts';
import type { SearchRequest } from '../search-request.ts';
import type { IndexSource } from '../source.ts';
import { matchRelated, type RelatedMatch } from './match-related.ts';
import type { RelatedCandidate, WeightedGram } from './rank-related.ts';

interface RelatedListOptions {
  source: IndexSource;
  request: SearchRequest;
  grams: WeightedGram[];
  /** Before filters, best first. */
  ranked: RelatedCandidate[];
  test: FilterTest;
}

/** Of so many, all good chunks are read; each costs a request, so of the others only the best. */
const FIRST = 3;

/** Further candidates to read: the index knows which grams are in one chunk, the text which are in one block. */
const LOOK_AHEAD = 4;

export class RelatedResultList implements SearchResults {
  readonly #options: RelatedListOptions;
  /** After filters. */
  readonly #passing: RelatedCandidate[];
  readonly #rejected = new Set<number>();
  readonly #confirmed = new Set<number>();
  /** Candidates read so far, and what matches of them. */
  #read = 0;
  #matches: RelatedMatch[] = [];
  #target = 0;

  constructor(options: RelatedListOptions) {
    const { ranked, request, test } = options;
    this.#options = options;
    const passing = ranked.filter((candidate) => test.passes(candidate, request.filters));
    this.#passing = request.sort === 'newest' ? newestFirst(passing, test) : passing;
  }

  get state(): ResultState {
    const hits = this.#matches.slice(0, this.#target).map(({ hit }) => hit);
    const isRead = this.#read === this.#passing.length;
    return {
      hits,
      count: this.#passing.length - this.#rejected.size,
      exact: isRead || !isNarrowed(this.#options.request.filters),
      hasMore: !isRead || hits.length < this.#matches.length,
    };
  }

  async more(signal?: AbortSignal): Promise<void> {
    this.#target += PAGE_SIZE;
    const isRanked = this.#options.request.sort === 'relevance';
    const wanted = this.#target + (isRanked ? LOOK_AHEAD : 0) - this.#matches.length;
    const batch = this.#passing.slice(this.#read, this.#read + Math.max(0, wanted));
    const matches = await Promise.all(batch.map((candidate) => this.#match(candidate, signal)));
    signal?.throwIfAborted();
    this.#read += batch.length;
    const found = matches.filter((match) => match !== null);
    // Results that are shown keep their places.
    const shown = this.#matches.slice(0, this.#target - PAGE_SIZE);
    const others = [...this.#matches.slice(shown.length), ...found];
    this.#matches = [...shown, ...(isRanked ? others.toSorted((a, b) => b.score - a.score) : others)];
  }

  get unfiltered(): Count {
    const { ranked, request } = this.#options;
    return { count: ranked.length, exact: !isNarrowed(request.filters) };
  }

  get types(): TypeCounts {
    const { ranked, test, request } = this.#options;
    return countTypes(ranked, test, request.filters, this.#knowledge);
  }

  async passages(id: string, signal?: AbortSignal): Promise<Passage[]> {
    const match = this.#matches.find(({ hit }) => hit.record.id === id);
    if (match === undefined) return [];
    const { source, request, grams } = this.#options;
    const { recordNumber, chunks } = match.candidate;
    const record = await source.record(recordNumber, chunks, signal);
    return matchRelated(record, grams, request.filters, Infinity)?.hit.passages ?? [];
  }

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { source, request, ranked } = this.#options;
    const { region } = request.filters;
    const table = await (region === null ? source.provinceFilters(signal) : source.filters(signal));
    const test = new FilterTest(source.pointer, table);
    return countFacets(ranked, test, request.filters, this.#knowledge);
  }

  /** A record with the grams is related, whatever its text; filters by block are tested in the text. */
  readonly #knowledge: Knowledge<RelatedCandidate> = {
    isRejected: ({ recordNumber }) => this.#rejected.has(recordNumber),
    isCertain: ({ recordNumber }) => !isNarrowed(this.#options.request.filters) || this.#confirmed.has(recordNumber),
    blocks: () => null,
  };

  async #match(candidate: RelatedCandidate, signal?: AbortSignal): Promise<RelatedMatch | null> {
    const { source, request, grams } = this.#options;
    const { recordNumber, chunks, good } = candidate;
    const count = this.#passing.indexOf(candidate) < FIRST ? good : 1;
    const record = await source.record(recordNumber, chunks.slice(0, count), signal);
    const match = matchRelated(record, grams, request.filters);
    if (match === null) {
      this.#rejected.add(recordNumber);
      return null;
    }
    this.#confirmed.add(recordNumber);
    return { ...match, candidate, hit: { ...match.hit, complete: chunks.length === count } };
  }
}

function newestFirst(candidates: readonly RelatedCandidate[], test: FilterTest): RelatedCandidate[] {
  const year = ({ recordNumber }: RelatedCandidate): number => test.year(recordNumber) ?? 0;
  return candidates.toSorted((a, b) => year(b) - year(a) || a.recordNumber - b.recordNumber);
}
