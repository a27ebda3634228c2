/** Cuts passages: the block of a hit, shortened around it. */

import type { BundledBlock } from '../format/bundle.ts';
import type { ParagraphMatch, Range } from './verify.ts';

/** Source text; `marked` if a hit. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** Block where the first hit begins, if it has an address. */
  block: string | null;
  /** The whole block. */
  text: string;
  /** The first hit in it; it may run into the next block. */
  hit: Range;
  pieces: TextPiece[];
  /** Whether text was cut before, after. */
  cut: [boolean, boolean];
  /** The questioned values that the block prints, in words. */
  questioned: readonly string[];
}

/** Characters before the first hit, and in total unless hits need more. */
const BEFORE = 24;
const LENGTH = 110;

/** At most `limit` passages, one per block, in the given order; and their total. */
export function cutPassages(
  paragraphs: readonly ParagraphMatch[],
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

export function piecesOf(text: string, ranges: readonly Range[], start = 0, end = text.length): TextPiece[] {
  const pieces: TextPiece[] = [];
  let offset = start;
  for (const [from, to] of ranges) {
    if (from >= end) break;
    if (from > offset) pieces.push({ text: text.slice(offset, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    offset = to;
  }
  if (offset < end) pieces.push({ text: text.slice(offset, end), marked: false });
  return pieces;
}

/** Block index where a hit begins → ranges in the paragraph. */
function byBlock({ blocks, ranges }: ParagraphMatch): Map<number, Range[]> {
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
  const [blockStart, blockEnd] = blockRange(blocks, index);
  const [hitStart, hitEnd] = ranges[0] ?? [blockStart, blockStart];
  const start = Math.max(blockStart, hitStart - BEFORE);
  const end = Math.max(hitEnd, Math.min(blockEnd, start + LENGTH));
  const included = ranges.filter(([from]) => from < end);
  const last = Math.max(end, ...included.map(([, to]) => to));
  const from = startOfCharacter(text, start);
  const to = endOfCharacter(text, last);
  return {
    block: blocks[index]?.[0] ?? null,
    text: text.slice(blockStart, blockEnd),
    hit: [hitStart - blockStart, hitEnd - blockStart],
    pieces: piecesOf(text, included, from, to),
    cut: [from > blockStart, to < blockEnd],
    questioned: blocks[index]?.[3] ?? [],
  };
}

/** Range of a block in the joined text of the blocks. */
export function blockRange(blocks: readonly BundledBlock[], index: number): Range {
  const start = blocks.slice(0, index).reduce((sum, block) => sum + block[1].length, 0);
  return [start, start + (blocks[index]?.[1].length ?? 0)];
}

export function startOfCharacter(text: string, offset: number): number {
  return isLowSurrogate(text, offset) ? offset - 1 : offset;
}

export function endOfCharacter(text: string, offset: number): number {
  return isLowSurrogate(text, offset) ? offset + 1 : offset;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const codeUnit = text.charCodeAt(offset);
  return codeUnit >= 0xdc00 && codeUnit <= 0xdfff;
}
