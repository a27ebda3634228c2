import { compareAddress, regionAddress, reportAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
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
  | { state: Exclude<NextReport['state'], 'here'> };

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
    reports: commitmentsOf(content, code).map(reportCommitments),
  };
}

function reportCommitments({ report, next, topics }: Commitments): ReportCommitments {
  return {
    year: report.year,
    report: linkTo(report),
    next: followingReport(report, next),
    topics: topics.map(topicRow),
  };
}

function followingReport(report: Report, next: NextReport): FollowingReport {
  if (next.state !== 'here') return next;
  return { state: 'here', report: linkTo(next.report), compare: compareAddress(report.id, next.report.id) };
}

function linkTo({ id, meta }: Report): Link {
  return [reportAddress(id), shownTitle(meta.title, meta.titleSupplied)];
}

function topicRow({ topic, ...excerpts }: TopicCommitments): TopicRow {
  return { topic: topic && [topicAddress(topic.id), topic.name], ...excerpts };
}
