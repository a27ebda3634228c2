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
export function reportsOn(content: Content, subject: Subject): Report[] {
  return [...(blocksBySubject(content).get(keyOf(subject)) ?? new Map<Report, number>()).keys()];
}

/** How many blocks of the reports are about a subject. */
export function countBlocksOn(content: Content, subject: Subject, reports: readonly Report[]): number {
  const counts = blocksBySubject(content).get(keyOf(subject));
  return reports.reduce((sum, report) => sum + (counts?.get(report) ?? 0), 0);
}

function keyOf({ topic, part }: Subject): string {
  return topic ?? `part:${part}`;
}

/** The number of blocks on each subject, by report, newest first. */
const blocksBySubject = memo((content: Content) => {
  const index = new Map<string, Map<Report, number>>();
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  for (const report of reports) {
    for (const subject of report.body.blocks.flatMap(subjectsOf)) {
      const counts = index.get(subject) ?? new Map<Report, number>();
      counts.set(report, (counts.get(report) ?? 0) + 1);
      index.set(subject, counts);
    }
  }
  return index;
});

/** None for headings and empty blocks. */
function subjectsOf(block: Block): string[] {
  if (block.type === 'heading' || block.text === '') return [];
  return [...new Set([...block.topics, ...block.parts.map((part) => `part:${part}`)])];
}
