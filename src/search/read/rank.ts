/** The order of results, as far as the index knows it. */

import type { Candidate } from './candidates.ts';

export type Sort = 'relevance' | 'newest';

/**
 * Relevance: full texts that say it before everything else, those that say all of it first; hits in the title, then
 * (where it is no full text) in other names, then in headings, then where all terms stand near each other, then the rest,
 * the more of it the better; documents are numbered newest first, which settles the rest.
 * Newest: by year, full texts first within a year; `year` is asked for each document.
 */
export function rank(candidates: Candidate[], sort: Sort, year: (document: number) => number | null): Candidate[] {
  const compare = sort === 'newest' ? byYear : byRelevance;
  return candidates.toSorted((a, b) => compare(a, b) || a.document - b.document);

  function byYear(a: Candidate, b: Candidate): number {
    const difference = (year(b.document) ?? 0) - (year(a.document) ?? 0);
    return difference || b.fullText - a.fullText;
  }
}

function byRelevance(a: Candidate, b: Candidate): number {
  return (
    b.fullText - a.fullText ||
    Number(b.title) - Number(a.title) ||
    Number(b.named) - Number(a.named) ||
    Number(b.heading) - Number(a.heading) ||
    Number(b.near) - Number(a.near) ||
    b.score - a.score
  );
}
