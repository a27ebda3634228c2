import type { Content } from '../../model/content.ts';
import { entriesIn, ofReport } from '../entries.ts';
import { sameIssuer } from '../neighbours.ts';

/**
 * What a region's page offers to compare: its newest full text with the same issuer's one before, or that one alone where
 * there is none before. Null where there is nothing to compare with.
 */
export function pairIn(content: Content, region: string): [string, string] | [string] | null {
  const newest = entriesIn(content, region).flatMap((entry) => content.reports.get(entry.id) ?? [])[0];
  if (!newest || content.reports.size < 2) return null;
  const earlier = sameIssuer(content, ofReport(newest))
    .filter(({ id, year }) => year < newest.year && content.reports.has(id))
    .at(-1);
  return earlier ? [earlier.id, newest.id] : [newest.id];
}
