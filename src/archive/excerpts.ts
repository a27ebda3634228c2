import { reportAddress } from '../model/addresses.ts';
import type { Block } from '../model/body.ts';
import type { QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { Part } from '../model/terms.ts';
import { passagesIn } from './passages.ts';
import { questionedInBlock } from './questioned.ts';
import { isAbout, type Subject } from './subject.ts';

/** A shortened passage: its headings, truncated first blocks and the number of omitted ones. */
export interface Excerpt {
  headings: string[];
  /** `questioned`: the questioned values that the shown text prints. */
  blocks: { address: string; text: string; questioned: QuestionedValue[] }[];
  more: number;
}

/** Maximum blocks per passage and characters per block. */
export interface ExcerptLimits {
  blocks: number;
  characters: number;
}

/** Results make up most of a report, so show only how each section opens. */
const excerptLimits: Record<Part | 'topic', ExcerptLimits> = {
  topic: { blocks: 4, characters: 160 },
  problems: { blocks: 12, characters: 200 },
  plans: { blocks: 12, characters: 160 },
  duty: { blocks: 6, characters: 200 },
  results: { blocks: 1, characters: 90 },
  other: { blocks: 1, characters: 90 },
};

export function excerptsOf(content: Content, report: Report, subject: Subject): Excerpt[] {
  return excerptsWhere(content, report, (block) => isAbout(block, subject), excerptLimits[subject.part ?? 'topic']);
}

export function excerptsWhere(
  content: Content,
  report: Report,
  matches: (block: Block) => boolean,
  limits: ExcerptLimits,
): Excerpt[] {
  return passagesIn(report, matches).map(({ headings, blocks }) => ({
    headings: headings.map(({ text }) => text),
    blocks: blocks.slice(0, limits.blocks).map((block) => ({
      address: reportAddress(report.id, block.id),
      ...opening(content, report, block, limits.characters),
    })),
    more: Math.max(0, blocks.length - limits.blocks),
  }));
}

/** The truncated text of a block and the questioned values that it prints. */
export function opening(
  content: Content,
  report: Report,
  block: Block,
  maxLength: number,
): { text: string; questioned: QuestionedValue[] } {
  const text = truncate(block.text, maxLength);
  const length = text === block.text ? text.length : text.length - ellipsis.length;
  return { text, questioned: questionedInBlock(content, report, block, length) };
}

const ellipsis = '……';

/** Cuts a text at the last sentence end that fits, else at the last comma, and appends ……. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength);
  const end = Math.max(...['。', '；', ';', '！'].map((mark) => start.lastIndexOf(mark)));
  if (end >= maxLength / 3) return start.slice(0, end + 1) + ellipsis;
  const comma = Math.max(start.lastIndexOf('，'), start.lastIndexOf(','));
  return start.slice(0, comma > maxLength / 3 ? comma : maxLength) + ellipsis;
}
