import type { Content } from '../../model/content.ts';
import { entriesIn, entryOfReport } from '../entries.ts';
import { entriesOfSameIssuer } from '../same-issuer.ts';

/**
 * Report ids to compare: a region's newest full text with the same issuer's previous one, or the newest alone if there is
 * none. Null if the archive has no other full text.
 */
export function suggestedPair(content: Content, region: string): [string, string] | [string] | null {
  const newest = entriesIn(content, region).flatMap((entry) => content.reports.get(entry.id) ?? [])[0];
  if (!newest || content.reports.size < 2) return null;
  const earlier = entriesOfSameIssuer(content, entryOfReport(newest))
    .filter(({ id, year }) => year < newest.year && content.reports.has(id))
    .at(-1);
  return earlier ? [earlier.id, newest.id] : [newest.id];
}
