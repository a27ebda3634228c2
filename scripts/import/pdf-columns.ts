import { lineOf, type Margins, type PrintedGlyph, type PrintedLine, type PrintedRow } from './pdf-lines.ts';

/**
 * The lines of a page in the order of reading. Where rows lie in two columns of running text, the left column comes first;
 * elsewhere a row is a line. Lines of columns have margins. `columns`: those of the page, null if it has one column.
 */
export function linesInOrder(rows: readonly PrintedRow[], columns: Columns | null): PrintedLine[] {
  if (!columns) return rows.map(({ y, pieces }) => lineOf(y, pieces));
  const { gutter } = columns;
  const lines: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  let previous = Number.POSITIVE_INFINITY;
  for (const { y, pieces } of rows) {
    const isApart = previous - y > farthestRow;
    const crosses = pieces.some((piece) => leftOf(piece) < gutter && rightOf(piece) > gutter);
    if (isApart || crosses) {
      lines.push(...right);
      right = [];
    }
    previous = y;
    const [left, other] = [
      pieces.filter((piece) => rightOf(piece) <= gutter),
      pieces.filter((piece) => leftOf(piece) >= gutter),
    ];
    if (crosses) lines.push(lineOf(y, pieces));
    else {
      if (left.length > 0) lines.push({ ...lineOf(y, left), margins: columns.left });
      if (other.length > 0) right.push({ ...lineOf(y, other), margins: columns.right });
    }
  }
  lines.push(...right);
  return lines;
}

/** Points; rows farther apart, such as a running head and the text, are not of one column. */
const farthestRow = 45;

/** Fewer rows in two pieces are a table or a signature. */
const fewestRows = 6;

export interface Columns {
  gutter: number;
  left: Margins;
  right: Margins;
}

/** The two columns of each page of a document. A page with few rows, such as the last, has those of the page before. */
export function columnsOfPages(pages: readonly (readonly PrintedRow[])[]): (Columns | null)[] {
  let last: Columns | null = null;
  return pages.map((rows) => {
    const own = columnsOf(rows);
    last = own ?? (last && fits(rows, last) ? last : null);
    return last;
  });
}

/** Whether hardly any row runs over the gutter. */
function fits(rows: readonly PrintedRow[], { gutter }: Columns): boolean {
  const over = rows.filter(({ pieces }) => pieces.some((piece) => leftOf(piece) < gutter && rightOf(piece) > gutter));
  return over.length <= rows.length * 0.25;
}

/**
 * The two columns of running text; null if the page has one column. Unlike the cells of a table, most lines of a column are
 * full.
 */
function columnsOf(rows: readonly PrintedRow[]): Columns | null {
  const pairs = rows.flatMap(({ pieces: [left, right, ...more] }) =>
    left && right && more.length === 0 ? [{ left, right }] : [],
  );
  for (const pair of pairs) {
    const gutter = (rightOf(pair.left) + leftOf(pair.right)) / 2;
    const parted = pairs.filter(({ left, right }) => rightOf(left) <= gutter && leftOf(right) >= gutter);
    if (parted.length < fewestRows || parted.length < pairs.length * 0.8) continue;
    const left = marginsOf(parted.map((row) => row.left));
    const right = marginsOf(parted.map((row) => row.right));
    if (left && right) return { gutter, left, right };
  }
  return null;
}

/** The margins of running text; null if less than half of the lines are full. */
function marginsOf(pieces: readonly (readonly PrintedGlyph[])[]): Margins | null {
  const widthOf = (piece: readonly PrintedGlyph[]) => rightOf(piece) - leftOf(piece);
  const widths = pieces.map(widthOf).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const long = pieces.filter((piece) => widthOf(piece) > full * 0.85 && piece.length >= 10);
  if (long.length <= pieces.length * 0.5) return null;
  return { left: Math.min(...long.map(leftOf)), right: Math.max(...long.map(rightOf)) };
}

function leftOf(piece: readonly PrintedGlyph[]): number {
  return piece[0]?.left ?? 0;
}

function rightOf(piece: readonly PrintedGlyph[]): number {
  return piece.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
}
