/** Cuts the passages that a result shows: the block of a hit, with some of the text around it. */

import type { BundledBlock } from '../bundle.ts';
import type { FoundParagraph, Range } from './verify.ts';

/** Source text in pieces; those of `marked` are hits. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** The block in which the first hit begins; null where it has no address. */
  block: string | null;
  pieces: Piece[];
  /** Whether text of the paragraph was left out before, after. */
  cut: [boolean, boolean];
}

/** Characters shown before the first hit of a passage, and in all as long as hits allow. */
const BEFORE = 24;
const LENGTH = 110;

/** At most `limit` passages, one a block, in the order of the paragraphs given; and how many there are in all. */
export function cutPassages(
  paragraphs: readonly FoundParagraph[],
  limit: number,
): { passages: Passage[]; total: number } {
  const passages: Passage[] = [];
  let total = 0;
  for (const paragraph of paragraphs) {
    for (const [index, ranges] of byBlock(paragraph)) {
      total += 1;
      if (passages.length < limit) passages.push(cutPassage(paragraph.blocks, index, ranges));
    }
  }
  return { passages, total };
}

/** Cuts `text` into pieces at the ranges. */
export function piecesOf(text: string, ranges: readonly Range[], start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    if (from >= end) break;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  return pieces;
}

/** Hits by the block in which they begin: block index → ranges in the paragraph. */
function byBlock({ blocks, ranges }: FoundParagraph): Map<number, Range[]> {
  const result = new Map<number, Range[]>();
  let index = 0;
  let end = blocks[0]?.[1].length ?? 0;
  for (const range of ranges) {
    while (range[0] >= end && index < blocks.length - 1) {
      index += 1;
      end += blocks[index]?.[1].length ?? 0;
    }
    result.set(index, [...(result.get(index) ?? []), range]);
  }
  return result;
}

function cutPassage(blocks: readonly BundledBlock[], index: number, ranges: Range[]): Passage {
  const text = blocks.map((block) => block[1]).join('');
  const lengths = blocks.map((block) => block[1].length);
  const blockStart = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
  const blockEnd = blockStart + (lengths[index] ?? 0);
  const [hitStart, hitEnd] = ranges[0] ?? [blockStart, blockStart];
  const start = Math.max(blockStart, hitStart - BEFORE);
  const end = Math.max(hitEnd, Math.min(blockEnd, start + LENGTH));
  const shown = ranges.filter(([from]) => from < end);
  const last = Math.max(end, ...shown.map(([, to]) => to));
  const from = startOfCharacter(text, start);
  const to = endOfCharacter(text, last);
  return {
    block: blocks[index]?.[0] ?? null,
    pieces: piecesOf(text, shown, from, to),
    cut: [from > blockStart, to < blockEnd],
  };
}

function startOfCharacter(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function endOfCharacter(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
