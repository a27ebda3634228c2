/** Related records, read ten at a time. */

import { countFacets, type Facets } from '../facets.ts';
import { FilterTest, isNarrowed, NO_FILTERS } from '../filter.ts';
import { PAGE_SIZE, type ResultState, type SearchResults } from '../hit.ts';
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

/** Further candidates to read: the index knows which grams are in one chunk, the text which are in one block. */
const LOOK_AHEAD = 4;

export class RelatedResultList implements SearchResults {
  readonly #options: RelatedListOptions;
  /** After filters. */
  readonly #passing: RelatedCandidate[];
  readonly #rejected = new Set<number>();
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

  async facets(signal?: AbortSignal): Promise<Facets> {
    const { source, request, ranked } = this.#options;
    const test = new FilterTest(source.pointer, await source.filters(signal));
    return countFacets(ranked, test, { ...NO_FILTERS, ...request.filters }, this.#rejected);
  }

  async #match({ recordNumber, chunk }: RelatedCandidate, signal?: AbortSignal): Promise<RelatedMatch | null> {
    const { source, request, grams } = this.#options;
    const record = await source.record(recordNumber, [chunk], signal);
    const match = matchRelated(record, grams, request.filters, isNarrowed(request.filters));
    if (match === null) this.#rejected.add(recordNumber);
    return match;
  }
}

function newestFirst(candidates: readonly RelatedCandidate[], test: FilterTest): RelatedCandidate[] {
  const year = ({ recordNumber }: RelatedCandidate): number => test.year(recordNumber) ?? 0;
  return candidates.toSorted((a, b) => year(b) - year(a) || a.recordNumber - b.recordNumber);
}
