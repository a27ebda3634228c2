import type { Block } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { Report } from '../model/report.ts';
import type { Part } from '../model/terms.ts';

/** What passages are about: a topic or a statutory part. */
export type Subject = { topic: string; part?: undefined } | { part: Part; topic?: undefined };

export function isAbout(block: Block, { topic, part }: Subject): boolean {
  return topic === undefined ? block.parts.includes(part) : block.topics.includes(topic);
}

/** The reports with passages on a subject, newest first. */
export function reportsOn(content: Content, { topic, part }: Subject): Report[] {
  return reportsBySubject(content).get(topic ?? `part:${part}`) ?? [];
}

const reportsBySubject = memo((content: Content) => {
  const index = new Map<string, Report[]>();
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  for (const report of reports) {
    for (const subject of subjectsOf(report)) {
      const list = index.get(subject);
      if (list) list.push(report);
      else index.set(subject, [report]);
    }
  }
  return index;
});

function subjectsOf(report: Report): Set<string> {
  const subjects = new Set<string>();
  for (const block of report.body.blocks) {
    if (block.type === 'heading' || block.text === '') continue;
    for (const topic of block.topics) subjects.add(topic);
    for (const part of block.parts) subjects.add(`part:${part}`);
  }
  return subjects;
}
