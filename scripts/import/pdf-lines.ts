import { intendedCharacter } from '../../src/model/look-alike.ts';
import type { SightingKind } from './sighting.ts';
import { foldSpace } from './source.ts';

/** A glyph to set in a line. `doubt`: why a reader may not see it. Lengths are in points. */
export interface PrintedGlyph {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  isSpaced: boolean;
  doubt: SightingKind | null;
}

/** Something seen on a page beside its text, or text in doubt. */
export interface PageSighting {
  kind: SightingKind;
  text: string;
}

/** Left and right edge of a column, in points. */
export interface Margins {
  left: number;
  right: number;
}

/** A printed line: left and right end, height on the page and font size, in points. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Number of pieces that wide gaps separate, such as the cells of a table's row. */
  cells: number;
  /** Of its column; null if the page has one column. */
  margins: Margins | null;
  /** Of the row of a ruled table: the table's upper edge and columns, and the cells' texts. */
  table: { top: number; columns: readonly number[]; cells: string[] } | null;
  /** Of the line itself. */
  seen: PageSighting[];
  /** Between the line and the next one. */
  seenBelow: PageSighting[];
}

/** Glyphs at the same height, from left to right; a wide gap begins a new piece. */
export interface PrintedRow {
  y: number;
  pieces: PrintedGlyph[][];
}

/** Joins the glyphs of a page to rows, from top to bottom. */
export function rowsOfPage(glyphs: readonly PrintedGlyph[]): PrintedRow[] {
  const rows: { y: number; size: number; glyphs: PrintedGlyph[] }[] = [];
  let last: (typeof rows)[number] | undefined;
  for (const glyph of glyphs) {
    const { y, size } = glyph;
    const isAt = (row: { y: number; size: number }) => Math.abs(row.y - y) < Math.max(size, row.size) * 0.5;
    const row = last && isAt(last) ? last : rows.find(isAt);
    if (row) row.glyphs.push(glyph);
    else rows.push({ y, size, glyphs: [glyph] });
    last = row ?? rows.at(-1);
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => ({ y: row.y, pieces: piecesOf(row.glyphs) }));
}

/** Gap between columns or cells, in sizes; letters spaced for display are closer. */
const columnGap = 1.5;

function piecesOf(glyphs: readonly PrintedGlyph[]): PrintedGlyph[][] {
  const pieces: PrintedGlyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.left - b.left)) {
    if (glyph.left - right > glyph.size * columnGap) pieces.push([glyph]);
    else pieces.at(-1)?.push(glyph);
    right = Math.max(right, glyph.right);
  }
  return pieces;
}

/** The line that pieces of a row form together. */
export function lineOf(y: number, pieces: readonly (readonly PrintedGlyph[])[]): PrintedLine {
  const glyphs = pieces.flat();
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  const raised = raisedMarks(glyphs, size);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    const gap = text === '' ? 0 : (glyph.left - right) / glyph.size;
    if (gap > (glyph.isSpaced ? columnGap : 0.6)) text += '\u3000';
    else if (gap > 0.2 || (glyph.isSpaced && text !== '')) text += ' ';
    text += raised.get(glyph) ?? glyph.text;
    right = Math.max(right, glyph.right);
  }
  return {
    text: unifyForms(closeUp(text)),
    left: glyphs[0]?.left ?? 0,
    right,
    y,
    size,
    cells: pieces.length,
    margins: null,
    table: null,
    seen: [...doubtsOf(glyphs), ...(raised.size > 0 ? [{ kind: 'raised' as const, text: '' }] : [])],
    seenBelow: [],
  };
}

/** Raised figures. They are written [1], so that they do not run on from a number; but not after a unit: km2. */
function raisedMarks(glyphs: readonly PrintedGlyph[], size: number): Map<PrintedGlyph, string> {
  const base = glyphs.find((glyph) => glyph.size > size * raisedSize)?.y ?? 0;
  const isRaised = ({ text, size: own, y }: PrintedGlyph) =>
    /^\d+$/.test(text) && own <= size * raisedSize && y - base > own * 0.2;
  const marks = new Map<PrintedGlyph, string>();
  glyphs.forEach((glyph, index) => {
    const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
    if (!isRaised(glyph)) return;
    if (before && /[a-z]$/i.test(before.text)) {
      marks.set(glyph, glyph.text);
      return;
    }
    const opens = before && isRaised(before) ? '' : '[';
    const closes = after && isRaised(after) ? '' : ']';
    marks.set(glyph, `${opens}${glyph.text}${closes}`);
  });
  return marks;
}

/** In sizes of the line. */
const raisedSize = 0.75;

/** Runs of glyphs with the same doubt. */
export function doubtsOf(glyphs: readonly PrintedGlyph[]): PageSighting[] {
  const seen: PageSighting[] = [];
  let previous: SightingKind | null = null;
  for (const { doubt, text } of glyphs) {
    const current = seen.at(-1);
    if (doubt !== null && doubt === previous && current) current.text += text;
    else if (doubt !== null) seen.push({ kind: doubt, text });
    previous = doubt;
  }
  return seen;
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
 * Replaces ⋯, which the maps of Chinese encodings give for …, and radicals by the characters they look like (⼀ U+2F00
 * for 一, ⺠ U+2EA0 for 民, 㬵 for 胶). Fonts often map the glyph of the printed character to the code of the radical.
 */
function unifyForms(text: string): string {
  return text.replace(/\u22EF/g, '…').replace(/[\u2E80-\u2FDF\u3B35\uF900-\uFAD9]/g, intendedCharacter);
}
