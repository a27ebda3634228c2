/** Orders results. */

import type { CandidateRecord } from './candidates.ts';
import type { FilterTest } from './filter.ts';
import type { NamedPlace } from './named-place.ts';

export type Sort = 'relevance' | 'newest';

/** Negative if `a` comes first. */
export type CompareCandidates = (a: CandidateRecord, b: CandidateRecord) => number;

/**
 * Relevance:
 * 1. what the query names: the record of which it is the whole title; a region, unless a year is named too;
 * 2. reports of the named place: its government's of the named year, other issuers' of that year, then other years, each
 *    newest first;
 * 3. full texts with all terms in text or title, then with some, then other records;
 * 4. all terms in the title;
 * 5. all terms in other names (not for full texts);
 * 6. reports, plans, known reports, tasks, indicators, regions, guides;
 * 7. all terms in headings;
 * 8. all terms in one paragraph, before verification in one chunk;
 * 9. frequency;
 * 10. record number, so newest first.
 *
 * Newest: year, full texts first, record number.
 *
 * `place`: what the query names, if that is all it says. `test` then has the table.
 */
export function candidateOrder(sort: Sort, test: FilterTest, place: NamedPlace | null): CompareCandidates {
  const year = ({ recordNumber }: CandidateRecord): number => test.year(recordNumber) ?? 0;
  if (sort === 'newest') {
    return (a, b) => year(b) - year(a) || b.fullText - a.fullText || a.recordNumber - b.recordNumber;
  }
  return (a, b) => {
    const placed = placeRank(a, test, place);
    return (
      Number(isNamed(b, test, place)) - Number(isNamed(a, test, place)) ||
      placeRank(b, test, place) - placed ||
      (placed > 0 ? year(b) - year(a) : 0) ||
      b.fullText - a.fullText ||
      Number(b.title) - Number(a.title) ||
      Number(b.named) - Number(a.named) ||
      test.typeIndex(a.recordNumber) - test.typeIndex(b.recordNumber) ||
      Number(b.heading) - Number(a.heading) ||
      Number(b.near) - Number(a.near) ||
      b.score - a.score ||
      a.recordNumber - b.recordNumber
    );
  };
}

function isNamed({ whole, recordNumber }: CandidateRecord, test: FilterTest, place: NamedPlace | null): boolean {
  if (whole || place === null) return whole;
  return place.year === null && test.type(recordNumber) === 'region' && isOf(place, recordNumber, test);
}

/** 3: of the place's government and the named year; 2: of another issuer and that year; 1: of another year; 0: others. */
function placeRank(
  { recordNumber, title, named }: CandidateRecord,
  test: FilterTest,
  place: NamedPlace | null,
): number {
  if (place === null || test.group(recordNumber) !== 'report' || !isOf(place, recordNumber, test)) return 0;
  if (place.year !== null && test.year(recordNumber) !== place.year) return 1;
  const isAsked = place.issuer === null ? test.kind(recordNumber) === 'government' : title || named;
  return isAsked ? 3 : 2;
}

function isOf({ codes }: NamedPlace, recordNumber: number, test: FilterTest): boolean {
  return codes.includes(test.regions(recordNumber).at(-1) ?? '');
}
