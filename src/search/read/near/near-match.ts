/** Compares a quotation with the paragraphs of a text. */

import { foldWithSpans, type Spans } from '../../../parse/fold.ts';
import { variantsOf } from '../../../parse/variants.ts';
import type { BundledBlock, BundledRecord } from '../../format/bundle.ts';
import { type ApproximateMatch, approximateMatch } from './approximate-match.ts';

/** Title, names and paragraphs of a record, folded once for many comparisons. */
export interface FoldedText {
  record: BundledRecord;
  paragraphs: FoldedParagraph[];
}

export interface FoldedParagraph {
  isTitle: boolean;
  blocks: BundledBlock[];
  /** Joined texts of the blocks. */
  source: string;
  folded: string;
  /** Where each unit of `folded` is in `source`. */
  spans: Spans;
}

/** The place of a text that most resembles a quotation. */
export interface NearMatch extends ApproximateMatch {
  record: BundledRecord;
  paragraph: FoldedParagraph;
}

export function foldText(record: BundledRecord): FoldedText {
  const variants = variantsOf(record.pairs);
  const names = [record.title, ...record.names].map((name): BundledBlock[] => [[null, name]]);
  // Names last: of equally near places the text, which has an address, comes first.
  const paragraphs = [...record.paragraphs, ...names].map((blocks) => {
    const source = blocks.map((block) => block[1]).join('');
    const { text, spans } = foldWithSpans(source, variants);
    return { isTitle: blocks === names[0], blocks, source, folded: text, spans };
  });
  return { record, paragraphs };
}

/** The first place with the fewest errors; null if every place has more than `maxErrors`. `query`: folded. */
export function nearMatch({ record, paragraphs }: FoldedText, query: string, maxErrors: number): NearMatch | null {
  let best: NearMatch | null = null;
  for (const paragraph of paragraphs) {
    const match = approximateMatch(query, paragraph.folded, best === null ? maxErrors : best.errors - 1);
    if (match !== null) best = { record, paragraph, ...match };
    if (best?.errors === 0) return best;
  }
  return best;
}

/** Index of the block in which the match begins. */
export function firstBlock({ start, paragraph: { blocks, spans } }: NearMatch): number {
  let end = 0;
  return blocks.findIndex((block) => {
    end += block[1].length;
    return (spans.starts[start] ?? 0) < end;
  });
}
