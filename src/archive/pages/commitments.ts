import { compareAddress, regionAddress, reportAddress, reportSection, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { missingReportAddress } from '../../model/contribution.ts';
import { shownTitle } from '../../model/format.ts';
import type { Division } from '../../model/region.ts';
import type { Report } from '../../model/report.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { type Commitments, commitmentsOf, type NextReport, type TopicCommitments } from '../commitments.ts';
import type { Excerpt } from '../excerpts.ts';
import { fullRegionName, regionPath } from '../regions.ts';
import type { OutlineEntry } from './text/outline.ts';

/** The problems and plans in a region's reports, each next to the results in the same issuer's following report. */
export interface CommitmentsView {
  /** From the province down: 广东省, 广州市, 越秀区 */
  path: string[];
  description: string;
  trail: Link[];
  /** The reports, each with its topics. */
  outline: OutlineEntry[];
  reports: ReportCommitments[];
}

export interface ReportCommitments {
  /** Of its section. */
  id: string;
  year: number;
  report: Link;
  next: FollowingReport;
  topics: TopicRow[];
}

/** `state`: whether the archive has its text, and if not, why. */
export type FollowingReport =
  | { state: 'here'; report: Link; compare: string }
  /** `contribute`: where to tell the archive of it. */
  | { state: Exclude<NextReport['state'], 'here'>; contribute: string };

export interface TopicRow {
  /** Of its section. */
  id: string;
  /** Null for all passages of a report. */
  name: string | null;
  /** Null for passages without a topic. */
  topic: Link | null;
  problems: Excerpt[];
  plans: Excerpt[];
  /** From the following report. */
  results: Excerpt[];
}

export function commitmentsView(content: Content, { code, name }: Division): CommitmentsView {
  const path = regionPath(content, code).map(({ name }) => name);
  const reports = commitmentsOf(content, code).map((commitments) => reportCommitments(content, commitments));
  const followed = reports.filter(({ next }) => next.state === 'here').length;
  return {
    path,
    description: `${path.join('')}的 ${reports.length} 份年度报告写明的问题和下一步计划，按领域排列${followed > 0 ? `，${followed} 份与同一机关下一年度报告的成效对照` : ''}。`,
    trail: [siteSections.regions, [regionAddress(code), name]],
    outline: reports.flatMap(({ id, year, report, topics }) => [
      { id, level: 1 as const, name: `${year} 年度：${report[1]}` },
      ...topics.flatMap(({ id, name }) => (name === null ? [] : [{ id, level: 2 as const, name }])),
    ]),
    reports,
  };
}

function reportCommitments(content: Content, { report, next, topics }: Commitments): ReportCommitments {
  return {
    id: reportSection(report.id),
    year: report.year,
    report: linkTo(report),
    next: followingReport(content, report, next),
    topics: topics.map((commitments) => topicRow(report, next, commitments)),
  };
}

function followingReport(content: Content, report: Report, next: NextReport): FollowingReport {
  if (next.state !== 'here') return { ...next, contribute: followingDesk(content, report) };
  return { state: 'here', report: linkTo(next.report), compare: compareAddress(report.id, next.report.id) };
}

function followingDesk(content: Content, { region, year, meta }: Report): string {
  return missingReportAddress(content.site, {
    place: fullRegionName(content, region),
    code: region,
    years: `${year + 1}`,
    issuer: meta.issuers.join('、'),
  });
}

function linkTo({ id, meta }: Report): Link {
  return [reportAddress(id), shownTitle(meta.title, meta.titleSupplied)];
}

function topicRow(report: Report, next: NextReport, { topic, ...excerpts }: TopicCommitments): TopicRow {
  const id = `${reportSection(report.id)}-${topic?.id ?? 'none'}`;
  const name = topic?.name ?? (next.state === 'here' ? '未归入领域' : null);
  return { id, name, topic: topic && [topicAddress(topic.id), topic.name], ...excerpts };
}
