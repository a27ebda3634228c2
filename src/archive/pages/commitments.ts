import { compareAddress, regionAddress, reportAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { missingReportAddress } from '../../model/contribution.ts';
import { shownTitle } from '../../model/format.ts';
import type { Division } from '../../model/region.ts';
import type { Report } from '../../model/report.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { type Commitments, commitmentsOf, type NextReport, type TopicCommitments } from '../commitments.ts';
import type { Excerpt } from '../excerpts.ts';
import { fullRegionName } from '../regions.ts';

/** The problems and plans in a region's reports, each next to the results in the same issuer's following report. */
export interface CommitmentsView {
  /** 广东省广州市越秀区 */
  fullName: string;
  trail: Link[];
  reports: ReportCommitments[];
}

export interface ReportCommitments {
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
  /** Null for passages without a topic. */
  topic: Link | null;
  problems: Excerpt[];
  plans: Excerpt[];
  /** From the following report. */
  results: Excerpt[];
}

export function commitmentsView(content: Content, { code, name }: Division): CommitmentsView {
  return {
    fullName: fullRegionName(content, code),
    trail: [siteSections.regions, [regionAddress(code), name]],
    reports: commitmentsOf(content, code).map((commitments) => reportCommitments(content, commitments)),
  };
}

function reportCommitments(content: Content, { report, next, topics }: Commitments): ReportCommitments {
  return {
    year: report.year,
    report: linkTo(report),
    next: followingReport(content, report, next),
    topics: topics.map(topicRow),
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

function topicRow({ topic, ...excerpts }: TopicCommitments): TopicRow {
  return { topic: topic && [topicAddress(topic.id), topic.name], ...excerpts };
}
