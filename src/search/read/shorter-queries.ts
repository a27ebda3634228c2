/** Shorter queries for one of several terms without results. */

import type { IndexPointer } from '../format/layout.ts';
import type { Query, Term } from '../format/query.ts';
import { type CandidateRecord, findCandidates } from './candidates.ts';
import type { TermMatches } from './term-matches.ts';

export interface ShorterQuery {
  dropped: Term;
  query: Query;
  /** Records that match, as far as the index can tell. */
  count: number;
  /** False if texts may show that fewer do. */
  exact: boolean;
}

/** With more terms than this, none of them is the one to drop. */
export const MAX_TERMS = 8;

/**
 * The query without one of its terms, for each that then has results. `matches`: of the terms, then of the excluded
 * terms.
 */
export function shorterQueries(
  pointer: IndexPointer,
  query: Query,
  matches: readonly TermMatches[],
  admits: (candidate: CandidateRecord) => boolean,
): ShorterQuery[] {
  const { terms } = query;
  if (terms.length < 2 || terms.length > MAX_TERMS) return [];
  return terms
    .map((dropped, i): ShorterQuery => {
      const required = matches.slice(0, terms.length).filter((_, j) => j !== i);
      const candidates = findCandidates(pointer, required, matches.slice(terms.length)).filter(admits);
      return {
        dropped,
        query: { ...query, terms: terms.filter((term) => term !== dropped) },
        count: candidates.length,
        exact: candidates.every(({ certain }) => certain),
      };
    })
    .filter(({ count }) => count > 0);
}
