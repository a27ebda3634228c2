import type { Block, Part } from '../model/body.ts';
import type { Report } from '../model/report.ts';
import { type Subject, speaksOf } from './passage-lists.ts';
import { passagesIn } from './passages.ts';

/** A passage as a list across reports shows it: its headings, the openings of its first blocks, how many are left out. */
export interface Excerpt {
  headings: Block[];
  blocks: { id: string; text: string }[];
  more: number;
}

/** How much is shown: blocks of a passage, characters of a block. */
export interface Measure {
  blocks: number;
  characters: number;
}

/** Results are most of every report: there only the openings of sections are told. */
const measures: Record<Part | 'topic', Measure> = {
  topic: { blocks: 4, characters: 160 },
  problems: { blocks: 12, characters: 200 },
  plans: { blocks: 12, characters: 160 },
  duty: { blocks: 6, characters: 200 },
  results: { blocks: 1, characters: 90 },
  other: { blocks: 1, characters: 90 },
};

/** What a report says of a subject, in excerpts that keep a page of many reports readable. */
export function excerptsOf(report: Report, subject: Subject): Excerpt[] {
  return excerpts(report, (block) => speaksOf(block, subject), measures[subject.part ?? 'topic']);
}

/** The passages of a report that meet a condition, in excerpts. */
export function excerpts(report: Report, wanted: (block: Block) => boolean, measure: Measure): Excerpt[] {
  return passagesIn(report, wanted).map(({ headings, blocks }) => ({
    headings,
    blocks: blocks.slice(0, measure.blocks).map(({ id, text }) => ({ id, text: opening(text, measure.characters) })),
    more: Math.max(0, blocks.length - measure.blocks),
  }));
}

/** The beginning of a text, cut at the last end of a sentence within a length, else at the last comma. */
export function opening(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const end = Math.max(...['。', '；', ';', '！'].map((mark) => start.lastIndexOf(mark)));
  if (end >= length / 3) return `${start.slice(0, end + 1)}……`;
  const comma = Math.max(start.lastIndexOf('，'), start.lastIndexOf(','));
  return `${start.slice(0, comma > length / 3 ? comma : length)}……`;
}
