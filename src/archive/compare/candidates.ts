import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { ofReport } from '../entries.ts';
import { sameIssuer } from '../neighbours.ts';
import { regionPath } from '../regions.ts';
import { overlaps } from '../repeats/overlap.ts';

/** Why a report is worth reading beside another. */
export type Reason = 'previous' | 'next' | 'same-year' | 'overlap';

export interface Candidate {
  report: Report;
  reason: Reason;
}

/** How many of one reason are offered. */
const most = { 'same-year': 6, overlap: 3 } as const;

/**
 * The reports that are offered beside a report: the same issuer's before and after, those of the same year and kind that
 * are nearest in the division tree within the province, those that share most sentences. Each once, full texts only.
 */
export function candidatesFor(content: Content, report: Report): Candidate[] {
  const series = sameIssuer(content, ofReport(report)).flatMap(({ id }) => content.reports.get(id) ?? []);
  const previous = series.findLast((other) => other.year < report.year);
  const next = series.find((other) => other.year > report.year);
  const all: Candidate[] = [
    ...(next ? [{ report: next, reason: 'next' as const }] : []),
    ...(previous ? [{ report: previous, reason: 'previous' as const }] : []),
    ...neighboursOf(content, report).map((other) => ({ report: other, reason: 'same-year' as const })),
    ...overlaps(content, report, most.overlap).map((other) => ({ report: other.report, reason: 'overlap' as const })),
  ];
  const seen = new Set([report.id]);
  return all.filter((candidate) => !seen.has(candidate.report.id) && seen.add(candidate.report.id));
}

const cache = new WeakMap<Content, Map<string, Report[]>>();

/** Reports of the same province, year and kind, those with the longest way in common first. */
function neighboursOf(content: Content, report: Report): Report[] {
  let index = cache.get(content);
  if (!index) {
    index = Map.groupBy(content.reports.values(), (other) => groupOf(content, other));
    cache.set(content, index);
  }
  const path = regionPath(content, report.region).map((division) => division.code);
  const near = (other: Report) =>
    regionPath(content, other.region).filter((division) => path.includes(division.code)).length;
  return (index.get(groupOf(content, report)) ?? [])
    .filter((other) => other !== report && other.region !== report.region)
    .map((other) => ({ other, near: near(other) }))
    .sort((a, b) => b.near - a.near || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most['same-year'])
    .map(({ other }) => other);
}

function groupOf(content: Content, { region, year, meta }: Report): string {
  return `${regionPath(content, region)[0]?.code} ${year} ${meta.issuerKind}`;
}
