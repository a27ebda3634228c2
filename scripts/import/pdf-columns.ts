import { lineOf, type PrintedGlyph, type PrintedLine, type PrintedRow } from './pdf-lines.ts';

/**
 * The lines of a page in the order of reading. Where rows lie in two columns of running text, the left column comes first;
 * elsewhere a row is a line.
 */
export function linesInOrder(rows: readonly PrintedRow[]): PrintedLine[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map(({ y, pieces }) => lineOf(y, pieces));
  const lines: PrintedLine[] = [];
  const right: PrintedLine[] = [];
  for (const { y, pieces } of rows) {
    const sides = [
      pieces.filter((piece) => rightOf(piece) <= gutter),
      pieces.filter((piece) => leftOf(piece) >= gutter),
    ];
    const crosses = pieces.some((piece) => leftOf(piece) < gutter && rightOf(piece) > gutter);
    if (crosses) {
      lines.push(...right.splice(0), lineOf(y, pieces));
      continue;
    }
    const [left = [], other = []] = sides;
    if (left.length > 0) lines.push(lineOf(y, left));
    if (other.length > 0) right.push(lineOf(y, other));
  }
  lines.push(...right);
  const first = lines.find((line) => right.includes(line) || line.right <= gutter);
  first?.seen.push({ kind: 'columns', text: '' });
  return lines;
}

/** Fewer rows in two pieces are a table or a signature. */
const fewestRows = 6;

/**
 * Where the gap between two columns of running text is; null if the page has one column. Unlike the cells of a table,
 * most lines of a column are full.
 */
function gutterOf(rows: readonly PrintedRow[]): number | null {
  const pairs = rows.flatMap(({ pieces: [left, right, ...more] }) =>
    left && right && more.length === 0 ? [{ left, right }] : [],
  );
  if (pairs.length < fewestRows) return null;
  const starts = pairs.map(({ right }) => leftOf(right));
  const ends = pairs.map(({ left }) => rightOf(left));
  const start = Math.min(...starts);
  const end = Math.max(...ends);
  if (end >= start) return null;
  const gutter = (start + end) / 2;
  const columns = [pairs.map(({ left }) => left), pairs.map(({ right }) => right)];
  return columns.every(isRunningText) ? gutter : null;
}

function isRunningText(pieces: readonly (readonly PrintedGlyph[])[]): boolean {
  const left = Math.min(...pieces.map(leftOf));
  const right = Math.max(...pieces.map(rightOf));
  const full = pieces.filter((piece) => rightOf(piece) - leftOf(piece) > (right - left) * 0.85 && piece.length >= 10);
  return full.length > pieces.length * 0.5;
}

function leftOf(piece: readonly PrintedGlyph[]): number {
  return piece[0]?.left ?? 0;
}

function rightOf(piece: readonly PrintedGlyph[]): number {
  return piece.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
}
