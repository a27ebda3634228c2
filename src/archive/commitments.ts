import type { Block } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { Part } from '../model/terms.ts';
import type { Topic } from '../model/topic.ts';
import { entriesIn, entryOfReport } from './entries.ts';
import { type Excerpt, excerptsWhere } from './excerpts.ts';
import { entriesOfSameIssuer } from './same-issuer.ts';
import { latestDueYear } from './timeliness.ts';

/** A report's problems and plans on one topic, next to the results in the same issuer's following report. */
export interface TopicCommitments {
  /** Null for blocks without a topic, and for all blocks if no results are compared. */
  topic: Topic | null;
  problems: Excerpt[];
  plans: Excerpt[];
  results: Excerpt[];
}

/** `here` means that the archive has the full text. */
export type NextReport = { state: 'here'; report: Report } | { state: 'catalogued' | 'not-found' | 'not-due' };

export interface Commitments {
  report: Report;
  next: NextReport;
  /** One entry for all blocks if there is nothing to compare: a passage on two topics would only be repeated. */
  topics: TopicCommitments[];
}

/** Results are shorter: they make up most of a report. */
const planLimits = { blocks: 12, characters: 240 };
const resultLimits = { blocks: 3, characters: 140 };

/** For all full texts of a region, newest first. */
export function commitmentsOf(content: Content, region: string): Commitments[] {
  return entriesIn(content, region)
    .flatMap(({ id }) => content.reports.get(id) ?? [])
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((report) => {
      const next = nextReportOf(content, report);
      const topics =
        next.state === 'here'
          ? [...content.topics.values(), null].map((topic) => topicCommitments(content, report, next.report, topic))
          : [allCommitments(content, report)];
      return { report, next, topics: topics.filter(({ problems, plans }) => problems.length + plans.length > 0) };
    });
}

function topicCommitments(content: Content, report: Report, next: Report, topic: Topic | null): TopicCommitments {
  const on = (part: Part) => (block: Block) =>
    block.parts.includes(part) && (topic ? block.topics.includes(topic.id) : block.topics.length === 0);
  return {
    topic,
    problems: excerptsWhere(content, report, on('problems'), planLimits),
    plans: excerptsWhere(content, report, on('plans'), planLimits),
    results: topic ? excerptsWhere(content, next, on('results'), resultLimits) : [],
  };
}

function allCommitments(content: Content, report: Report): TopicCommitments {
  const of = (part: Part) => excerptsWhere(content, report, ({ parts }) => parts.includes(part), planLimits);
  return { topic: null, problems: of('problems'), plans: of('plans'), results: [] };
}

function nextReportOf(content: Content, report: Report): NextReport {
  const entry = entriesOfSameIssuer(content, entryOfReport(report)).find(({ year }) => year === report.year + 1);
  const nextReport = entry && content.reports.get(entry.id);
  if (nextReport) return { state: 'here', report: nextReport };
  if (entry) return { state: 'catalogued' };
  return { state: report.year + 1 > latestDueYear(content.site.asOf) ? 'not-due' : 'not-found' };
}
