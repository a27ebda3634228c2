import { oneDecimal } from './one-decimal.ts';

/** Places labels of one line above or below their marks, so that none covers another. */

export interface Placed {
  /** Centre of the label. */
  x: number;
  /** 0 is next to the marks. */
  row: number;
}

/** Chinese characters, and the dashes and quotation marks that their fonts draw as wide. */
const square = /[\u2010-\u2027\u2e80-\u{10ffff}]/u;

/** In SVG user units at a type size of 12: Chinese characters and punctuation are square, others about half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (square.test(character) ? 12 : 7), 0);
}

/** A name for a label: 广州市政府办公厅 for 广州市人民政府办公厅, and at most `length` characters. */
export function fitName(name: string, length: number): string {
  const short = name.replaceAll('人民政府', '政府');
  return short.length > length ? `${short.slice(0, length - 1)}…` : short;
}

/** `x`: the mark. Labels stay within `width`; those that would touch go to the next row. */
export function placeLabels(labels: readonly { x: number; text: string }[], width: number): Placed[] {
  const ends: number[] = [];
  const placed = labels.map((label, index) => ({ ...label, index, wide: textWidth(label.text) }));
  placed.sort((a, b) => a.x - b.x);
  const result: Placed[] = [];
  for (const { x, wide, index } of placed) {
    const start = Math.max(0, Math.min(x - wide / 2, width - wide));
    const free = ends.findIndex((end) => start >= end + gap);
    const row = free < 0 ? ends.length : free;
    ends[row] = start + wide;
    result[index] = { x: oneDecimal(start + wide / 2), row };
  }
  return result;
}

const gap = 8;

/** Number of rows that the labels take. */
export function rowsOf(placed: readonly Placed[]): number {
  return placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
}
