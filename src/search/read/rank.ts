/** Ranks candidates by what the index knows. */

import type { CandidateRecord } from './candidates.ts';

export type Sort = 'relevance' | 'newest';

/**
 * Relevance:
 * 1. full texts with all terms in text or title, then with some, then other records;
 * 2. all terms in the title;
 * 3. all terms in other names (not for full texts);
 * 4. all terms in headings;
 * 5. all terms in one chunk;
 * 6. frequency;
 * 7. record number, so newest first.
 *
 * Newest: year, full texts first, record number.
 */
export function rank(
  candidates: CandidateRecord[],
  sort: Sort,
  year: (recordNumber: number) => number | null,
): CandidateRecord[] {
  const compare = sort === 'newest' ? byYear : byRelevance;
  return candidates.toSorted((a, b) => compare(a, b) || a.recordNumber - b.recordNumber);

  function byYear(a: CandidateRecord, b: CandidateRecord): number {
    const difference = (year(b.recordNumber) ?? 0) - (year(a.recordNumber) ?? 0);
    return difference || b.fullText - a.fullText;
  }
}

function byRelevance(a: CandidateRecord, b: CandidateRecord): number {
  return (
    b.fullText - a.fullText ||
    Number(b.title) - Number(a.title) ||
    Number(b.named) - Number(a.named) ||
    Number(b.heading) - Number(a.heading) ||
    Number(b.near) - Number(a.near) ||
    b.score - a.score
  );
}
