import { columnsOfPages, linesInOrder } from './pdf-columns.ts';
import type { Drawing } from './pdf-drawing.ts';
import { withoutDuplicates } from './pdf-duplicates.ts';
import type { PrintedPage } from './pdf-furniture.ts';
import { doubtsOf, type PageSighting, type PrintedGlyph, type PrintedLine, rowsOfPage } from './pdf-lines.ts';
import type { Box } from './pdf-matrix.ts';
import { tablesOn } from './pdf-tables.ts';
import { doubtsIn, isTaken } from './pdf-visibility.ts';

/** A page as drawn; `read`: number of characters in all the steps that draw it. */
export interface DrawnPage {
  width: number;
  height: number;
  drawing: Drawing;
  read: number;
}

/** Sets what a document's pages draw in lines, with what was seen beside them. */
export function printedPages(pages: readonly DrawnPage[]): PrintedPage[] {
  const set = pages.map(setGlyphs);
  const rows = set.map(({ rest }) => rowsOfPage(rest));
  const columns = columnsOfPages(rows);
  return pages.map((page, index) => {
    const { rowLines = [], merged = [], passedBy = [] } = set[index] ?? {};
    const lines = withRows(linesInOrder(rows[index] ?? [], columns[index] ?? null), rowLines);
    const printed: PrintedPage = { height: page.height, lines, seenAbove: [] };
    addAllSightings(printed, page.drawing, merged, passedBy);
    return printed;
  });
}

/** The glyphs of a page apart: in ruled tables, in lines, and not of the text. */
function setGlyphs({ width, height, drawing }: DrawnPage) {
  const doubtOf = doubtsIn(drawing, { left: 0, bottom: 0, right: width, top: height });
  const drawn = drawing.glyphs.map((glyph) => ({ ...glyph, doubt: doubtOf(glyph) }));
  // Of two glyphs in one place, the one that a reader surely sees counts.
  const glyphs = withoutDuplicates([
    ...drawn.filter(({ doubt }) => doubt === null),
    ...drawn.filter(({ doubt }) => doubt !== null),
  ]);
  const taken = glyphs.filter(({ doubt }) => isTaken(doubt));
  const { rest, lines: rowLines, merged } = tablesOn(taken, drawing.rules);
  return { rest, rowLines, merged, passedBy: glyphs.filter(({ doubt }) => !isTaken(doubt)) };
}

function addAllSightings(
  page: PrintedPage,
  { paints }: Drawing,
  merged: readonly Box[],
  passedBy: readonly PrintedGlyph[],
): void {
  if (page.lines.some(({ margins }) => margins)) page.seenAbove.push({ kind: 'columns', text: '' });
  for (const { top } of merged) addSightings(page, top, [{ kind: 'merged-table', text: '' }]);
  for (const { y, pieces } of rowsOfPage(passedBy)) addSightings(page, y, doubtsOf(pieces.flat()));
  for (const { box, isPicture } of paints) {
    const isLarge = Math.min(box.right - box.left, box.top - box.bottom) >= smallestPicture;
    if (isPicture && isLarge) addSightings(page, box.top, [{ kind: 'picture', text: '' }]);
  }
}

/** Puts the rows of tables where they are on the page; the lines around may be in columns. */
function withRows(lines: readonly PrintedLine[], rows: readonly PrintedLine[]): PrintedLine[] {
  const all = [...lines];
  for (const row of rows) {
    const at = all.findLastIndex(({ y }) => y > row.y) + 1;
    all.splice(at, 0, row);
  }
  return all;
}

/** Points; smaller pictures are ornaments. */
const smallestPicture = 20;

/** Adds what was seen at a height to the line above it. */
function addSightings(page: PrintedPage, y: number, seen: readonly PageSighting[]): void {
  const above = page.lines.findLast((line) => line.y > y);
  (above?.seenBelow ?? page.seenAbove).push(...seen);
}
