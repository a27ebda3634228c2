import type { Block, Part } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { entriesIn, ofReport } from './entries.ts';
import { type Excerpt, excerpts } from './excerpts.ts';
import { sameIssuer } from './neighbours.ts';
import { latestDueYear } from './timeliness.ts';

/** What a report says on one topic that looks ahead, and what the same issuer's next report says there of results. */
export interface TopicCommitments {
  /** Null for what stands under no topic. */
  topic: Topic | null;
  problems: Excerpt[];
  plans: Excerpt[];
  /** Empty where the next report has nothing on the topic, or is not here. */
  results: Excerpt[];
}

/** Where the report on the following year is: its text here, only in the catalogue, not found yet, or not yet due. */
export type Following = { state: 'here'; report: Report } | { state: 'catalogued' | 'not-found' | 'not-due' };

/** What a report named as problems and next steps, by topic, beside the same issuer's next report. */
export interface Commitments {
  report: Report;
  next: Following;
  topics: TopicCommitments[];
}

/** Problems and plans in full sentences; results shortly, they are most of a report. */
const ahead = { blocks: 12, characters: 240 };
const back = { blocks: 3, characters: 140 };

/** The commitments of all reports filed under a region, newest first. */
export function commitmentsOf(content: Content, region: string): Commitments[] {
  return entriesIn(content, region)
    .flatMap(({ id }) => content.reports.get(id) ?? [])
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((report) => {
      const next = followingOf(content, report);
      const topics = [...content.topics.values(), null]
        .map((topic) => ofTopic(report, next, topic))
        .filter(({ problems, plans }) => problems.length + plans.length > 0);
      return { report, next, topics };
    });
}

function ofTopic(report: Report, next: Following, topic: Topic | null): TopicCommitments {
  const on = (part: Part) => (block: Block) =>
    block.parts.includes(part) && (topic ? block.topics.includes(topic.id) : block.topics.length === 0);
  return {
    topic,
    problems: excerpts(report, on('problems'), ahead),
    plans: excerpts(report, on('plans'), ahead),
    results: next.state === 'here' && topic ? excerpts(next.report, on('results'), back) : [],
  };
}

function followingOf(content: Content, report: Report): Following {
  const entry = sameIssuer(content, ofReport(report)).find(({ year }) => year === report.year + 1);
  const here = entry && content.reports.get(entry.id);
  if (here) return { state: 'here', report: here };
  if (entry) return { state: 'catalogued' };
  return { state: report.year + 1 > latestDueYear(content.site.asOf) ? 'not-due' : 'not-found' };
}
