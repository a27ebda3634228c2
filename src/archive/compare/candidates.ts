import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { entryOfReport } from '../entries.ts';
import { provinceOf, sharedDivisions } from '../regions.ts';
import { overlaps } from '../repeats/overlap.ts';
import { entriesOfSameIssuer } from '../same-issuer.ts';

export type CandidateReason = 'previous' | 'next' | 'same-year' | 'overlap';

export interface Candidate {
  report: Report;
  reason: CandidateReason;
}

/** Maximum number per reason. */
const limits = { 'same-year': 6, overlap: 3 } as const;

/**
 * The reports offered for comparison, each once, in this order: the same issuer's next and previous; the nearest of the
 * same province, year and issuer kind; those that share most text. Full texts only.
 */
export function candidatesFor(content: Content, report: Report): Candidate[] {
  const series = entriesOfSameIssuer(content, entryOfReport(report)).flatMap(({ id }) => content.reports.get(id) ?? []);
  const previous = series.findLast((other) => other.year < report.year);
  const next = series.find((other) => other.year > report.year);
  const all: Candidate[] = [
    ...(next ? [{ report: next, reason: 'next' as const }] : []),
    ...(previous ? [{ report: previous, reason: 'previous' as const }] : []),
    ...nearbyReports(content, report).map((other) => ({ report: other, reason: 'same-year' as const })),
    ...overlaps(content, report)
      .slice(0, limits.overlap)
      .map((other) => ({ report: other.report, reason: 'overlap' as const })),
  ];
  const seen = new Set([report.id]);
  return all.filter((candidate) => !seen.has(candidate.report.id) && seen.add(candidate.report.id));
}

/** Of the same province, year and issuer kind, those with most common ancestors first. */
function nearbyReports(content: Content, report: Report): Report[] {
  return (reportsByGroup(content).get(groupKey(content, report)) ?? [])
    .filter((other) => other !== report && other.region !== report.region)
    .map((other) => ({ other, proximity: sharedDivisions(content, report.region, other.region) }))
    .sort((a, b) => b.proximity - a.proximity || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, limits['same-year'])
    .map(({ other }) => other);
}

const reportsByGroup = memo((content: Content) =>
  Map.groupBy(content.reports.values(), (report) => groupKey(content, report)),
);

function groupKey(content: Content, { region, year, meta }: Report): string {
  return `${provinceOf(content, region)} ${year} ${meta.issuerKind}`;
}
