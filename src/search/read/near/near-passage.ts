/** Cuts near passages: the matching text with a little before and after it, and what differs. */

import type { BundledRecord } from '../../format/bundle.ts';
import type { Quotation } from '../../format/quotation.ts';
import { blockRange, endOfCharacter, startOfCharacter } from '../passages.ts';
import { firstBlock, type NearMatch } from './near-match.ts';

/** Source text. `typed`: what the quotation has in its place, if that differs; either may be empty. */
export interface NearPiece {
  text: string;
  typed: string | null;
}

export interface NearPassage {
  record: BundledRecord;
  /** Block where the passage begins, if it has an address. */
  block: string | null;
  /** Whether the passage is the title. */
  inTitle: boolean;
  pieces: NearPiece[];
  /** Whether text was cut before, after. */
  cut: [boolean, boolean];
  /** Characters to replace, insert or delete; 0: verbatim. */
  errors: number;
  /** The questioned values that the block prints, in words. */
  questioned: readonly string[];
}

/** Characters before and after the match; a title is whole. */
const CONTEXT = 24;

export function nearPassage(match: NearMatch, quotation: Quotation): NearPassage {
  const { record, paragraph, errors } = match;
  const { isTitle, blocks, source, spans } = paragraph;
  const context = isTitle ? Infinity : CONTEXT;
  const start = spans.starts[match.start] ?? 0;
  const end = endAt(match, match.end);
  const index = firstBlock(match);
  const [blockStart, blockEnd] = blockRange(blocks, index);
  const from = startOfCharacter(source, Math.max(blockStart, start - context));
  const to = endOfCharacter(source, Math.max(end, Math.min(blockEnd, end + context)));
  return {
    record,
    block: blocks[index]?.[0] ?? null,
    inTitle: isTitle,
    pieces: piecesOf(match, quotation, from, to),
    cut: [from > blockStart, to < blockEnd],
    errors,
    questioned: blocks[index]?.[3] ?? [],
  };
}

/** Punctuation, which the comparison ignores, goes with the text before it. */
function piecesOf(match: NearMatch, quotation: Quotation, from: number, to: number): NearPiece[] {
  const { source, spans } = match.paragraph;
  const pieces: NearPiece[] = [];
  let offset = from;
  for (const { query, text } of match.differences) {
    const isMissing = text[0] === text[1];
    const start = isMissing ? endAt(match, text[0]) : (spans.starts[text[0]] ?? 0);
    const end = isMissing ? start : endAt(match, text[1]);
    if (start > offset) pieces.push({ text: source.slice(offset, start), typed: null });
    pieces.push({ text: source.slice(start, end), typed: typedIn(quotation, query) });
    offset = end;
  }
  if (to > offset) pieces.push({ text: source.slice(offset, to), typed: null });
  return pieces;
}

/** End in the source of what precedes a folded position. */
function endAt({ paragraph: { spans }, start }: NearMatch, position: number): number {
  return position > start ? (spans.ends[position - 1] ?? 0) : (spans.starts[position] ?? spans.ends[position - 1] ?? 0);
}

function typedIn({ typed, spans }: Quotation, [start, end]: readonly [number, number]): string {
  return start === end ? '' : typed.slice(spans.starts[start], spans.ends[end - 1]);
}
