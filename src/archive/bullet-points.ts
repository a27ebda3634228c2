import type { QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import type { Part } from '../model/terms.ts';
import { opening } from './excerpts.ts';
import { passagesIn } from './passages.ts';

/** A problem or next step of a report: id of its block, first sentence, remaining text. */
export interface BulletPoint {
  block: string;
  firstSentence: string;
  rest: string;
  questioned: QuestionedValue[];
}

/** Cut-off length: enough to identify the point; the second sentence often starts another one. */
const maxCharacters = 200;

/**
 * A part of a report, point by point. Each list item is a point; the paragraph text before 一是 is skipped. A paragraph
 * without items is one point.
 */
export function bulletPointsOf(content: Content, report: Report, part: Part): BulletPoint[] {
  const { blocks } = report.body;
  const withItems = new Set(blocks.filter(({ type }) => type === 'item').map(({ paragraph }) => paragraph));
  return passagesIn(report, (block) => block.parts.includes(part))
    .flatMap((passage) => passage.blocks)
    .filter(({ type, paragraph }) => type === 'item' || !withItems.has(paragraph))
    .map((block) => {
      const { text, questioned } = opening(content, report, block, maxCharacters);
      const firstSentence = /^[^。；;！!]+[。；;！!]?/.exec(text)?.[0] ?? text;
      return { block: block.id, firstSentence, rest: text.slice(firstSentence.length), questioned };
    });
}
