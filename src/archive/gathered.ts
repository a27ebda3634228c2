import type { Part } from '../model/body.ts';
import type { Report } from '../model/report.ts';
import { opening } from './excerpts.ts';
import { passagesIn } from './passages.ts';

/** A problem or next step of a report: where it stands, its first sentence, and what of it follows. */
export interface GatheredPoint {
  block: string;
  first: string;
  rest: string;
}

/** As much of each as says what it is about: often the second sentence names a problem of its own. */
const length = 200;

/**
 * What a report says under one part, point by point. The words that only lead up to 一是 are left out; in a paragraph
 * without items they are the point itself.
 */
export function gather(report: Report, part: Part): GatheredPoint[] {
  const { blocks } = report.body;
  const withItems = new Set(blocks.filter(({ type }) => type === 'item').map(({ paragraph }) => paragraph));
  return passagesIn(report, (block) => block.parts.includes(part))
    .flatMap((passage) => passage.blocks)
    .filter(({ type, paragraph }) => type === 'item' || !withItems.has(paragraph))
    .map(({ id, text }) => {
      const told = opening(text, length);
      const first = /^[^。；;！!]+[。；;！!]?/.exec(told)?.[0] ?? told;
      return { block: id, first, rest: told.slice(first.length) };
    });
}
