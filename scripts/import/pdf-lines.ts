import { intendedCharacter } from '../../src/model/look-alike.ts';
import { foldSpace } from './source.ts';

/** A piece of text in a PDF: `transform` ends with its position; `width` and `height` are in points. */
interface PrintedPiece {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** A printed line: left and right end, height on the page and font size, in points. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Joins the pieces of a page to lines, from top to bottom; pieces at the same height form a line. */
export function linesOfPage(pieces: readonly PrintedPiece[]): PrintedLine[] {
  const rows: { y: number; size: number; pieces: PrintedPiece[] }[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const y = piece.transform[5] ?? 0;
    const size = sizeOf(piece);
    const row = rows.find((candidate) => Math.abs(candidate.y - y) < Math.max(size, candidate.size) * 0.5);
    if (row) row.pieces.push(piece);
    else rows.push({ y, size, pieces: [piece] });
  }
  return rows.sort((a, b) => b.y - a.y).map(({ y, pieces: printed }) => joinRow(y, printed));
}

function joinRow(y: number, pieces: readonly PrintedPiece[]): PrintedLine {
  const sorted = [...pieces].sort((a, b) => leftOf(a) - leftOf(b));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (text !== '' && leftOf(piece) - right > sizeOf(piece) * 0.6) text += '\u3000';
    text += piece.str;
    right = Math.max(right, leftOf(piece) + piece.width);
  }
  const size = Math.max(...sorted.map(sizeOf));
  return { text: unifyRadicals(closeUp(text)), left: leftOf(sorted[0]), right, y, size };
}

/** Removes the quarter spaces that programs insert between Han characters and digits; wide gaps between columns stay. */
function closeUp(text: string): string {
  return foldSpace(
    text.replace(
      /(?<=[\p{Script=Han}，。；：、！？“”‘’（）《》〔〕])[ \u00a0]+|[ \u00a0]+(?=[\p{Script=Han}，。；：、！？“”‘’（）《》〔〕])/gu,
      '',
    ),
  );
}

/**
 * Replaces radicals by the characters they look like (⼀ U+2F00 for 一, ⺠ U+2EA0 for 民, 㬵 for 胶). Fonts often map the
 * glyph of the printed character to the code of the radical.
 */
function unifyRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\u3B35\uF900-\uFAD9]/g, intendedCharacter);
}

function leftOf(piece: PrintedPiece | undefined): number {
  return piece?.transform[4] ?? 0;
}

function sizeOf({ height, transform }: PrintedPiece): number {
  return height || Math.abs(transform[3] ?? 0) || 10;
}
