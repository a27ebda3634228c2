import { furnitureOf, type PrintedPage } from './pdf-furniture.ts';
import type { PageSighting, PrintedLine } from './pdf-lines.ts';
import type { Sighting } from './sighting.ts';
import { plainLine, type SourceLine } from './source.ts';

/**
 * Joins printed lines to paragraphs. A paragraph begins at an indent, a larger line spacing or a change of font size, and
 * after a line that ends short of the margin. Page numbers and running heads become separate lines.
 */
export function paragraphsOf(pages: readonly PrintedPage[]): { lines: SourceLine[]; seen: Sighting[] } {
  const furniture = furnitureOf(pages);
  const printed = pages.flatMap(({ lines }) => lines);
  const layout = layoutOf(
    pages,
    printed.filter((line) => !furniture.has(line)),
  );
  const tables = tableRows(pages, furniture);
  const paragraphs: SourceLine[] = [];
  const deferred: SourceLine[] = [];
  const ruled: PrintedLine['table'][] = [];
  const rowOf = ({ table }: PrintedLine): SourceLine['row'] => {
    if (!table) return null;
    if (ruled.at(-1)?.top !== table.top) ruled.push(table);
    return { table: ruled.length, cells: table.cells };
  };
  const found: { at: SourceLine | undefined; seen: PageSighting }[] = [];
  let previous: PrintedLine | null = null;
  const note = (at: SourceLine | undefined, seen: readonly PageSighting[]) =>
    found.push(...seen.map((sighting) => ({ at, seen: sighting })));
  const above = new Map(pages.map(({ lines, seenAbove }) => [lines[0], seenAbove]));
  for (const line of printed) {
    note(paragraphs.at(-1), above.get(line) ?? []);
    const boilerplate = furniture.get(line);
    if (boilerplate !== undefined) {
      deferred.push({ ...plainLine(line.text), boilerplate });
      note(deferred.at(-1), line.seen);
    } else {
      const current = paragraphs.at(-1);
      const isRow = [line, previous].some((printed) => printed && (printed.table || tables.has(printed)));
      if (!current || !previous || isRow || beginsParagraph(line, previous, layout)) {
        paragraphs.push(...deferred.splice(0), { ...plainLine(line.text), row: rowOf(line) });
      } else {
        current.text += /[\w)]$/.test(current.text) && /^[\w(]/.test(line.text) ? ` ${line.text}` : line.text;
      }
      if (tables.has(line)) note(paragraphs.at(-1), [{ kind: 'table', text: line.text }]);
      note(paragraphs.at(-1), line.seen);
      previous = line;
    }
    note(paragraphs.at(-1), line.seenBelow);
  }
  for (const { lines, seenAbove } of pages) if (lines.length === 0) note(undefined, seenAbove);
  const lines = [...paragraphs, ...deferred];
  const numbers = new Map(lines.map((line, index) => [line, index + 1]));
  return { lines, seen: found.map(({ at, seen }) => ({ ...seen, line: at ? (numbers.get(at) ?? null) : null })) };
}

/** Lines of several cells, one below the other. */
function tableRows(pages: readonly PrintedPage[], furniture: ReadonlyMap<PrintedLine, string>): Set<PrintedLine> {
  const rows = new Set<PrintedLine>();
  for (const { lines } of pages) {
    const severals = lines.filter((line) => line.cells > 1 && !line.table && !furniture.has(line));
    severals.forEach((line, index) => {
      const above = severals[index - 1];
      if (above && above.y - line.y < line.size * farthestRow) rows.add(above).add(line);
    });
  }
  return rows;
}

/** Distance of two rows of a table, in sizes, with cells of several lines. */
const farthestRow = 8;

/** Margins, most common font size and line spacing of a document, in points. */
interface Layout {
  left: number;
  right: number;
  size: number;
  leading: number;
}

function layoutOf(pages: readonly PrintedPage[], body: readonly PrintedLine[]): Layout {
  const right = Math.max(...body.filter((line) => line.right <= rightEdge(body)).map((line) => line.right));
  const gaps = pages.flatMap(({ lines }) => lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y));
  const size = mostCommon(body.map((line) => line.size));
  return { left: leftMargin(body), right, size, leading: mostCommon(gaps) };
}

/**
 * The left margin in points: the leftmost position where several lines begin. With short paragraphs, most lines begin at the
 * indent.
 */
function leftMargin(lines: readonly PrintedLine[]): number {
  const lefts = lines.map((line) => Math.round(line.left)).sort((a, b) => a - b);
  const few = lefts.length * 0.08;
  return lefts.find((left) => lefts.filter((other) => Math.abs(other - left) <= 1).length > few) ?? 0;
}

const endsSentence = /[。！？：；!?:;”’）)]$/;
const numbered = /^(?:[一二三四五六七八九十]+\s*、|[（(]\s*[一二三四五六七八九十]+\s*[）)])/;

function beginsParagraph(line: PrintedLine, previous: PrintedLine, layout: Layout): boolean {
  const { size, leading } = layout;
  const { left } = line.margins ?? layout;
  const before = previous.margins ?? layout;
  const isTitleLine = (candidate: PrintedLine) => isTitle(candidate, layout);
  if (Math.abs(line.size - previous.size) > size * 0.12) return true;
  if (isTitleLine(line) && isTitleLine(previous)) return issuer.test(previous.text);
  if (line.left - left > size * 1.2) return true;
  if (previous.y - line.y > leading * 1.2) return true;
  // A date or signature at the right is a paragraph.
  if (previous.left > before.left + (before.right - before.left) * 0.4) return true;
  const sentence = endsSentence.test(previous.text);
  if (sentence && numbered.test(line.text)) return true;
  // A line may end slightly short before an unbreakable sequence.
  return previous.right < (sentence ? before.right - size * 2 : before.left + (before.right - before.left) * 0.8);
}

/** Set larger than the text and centred between its margins. */
function isTitle(line: PrintedLine, { left, right, size }: Layout): boolean {
  const offset = (line.left + line.right) / 2 - (left + right) / 2;
  return line.size > size * 1.12 && Math.abs(offset) < size * 1.5;
}

/** Ends with the name of an issuer, of which a title may have two. */
const issuer = /(?:人民政府|政府|办公厅|办公室|委员会|委|局|厅|文件)$/;

/** The right edge of 95 % of the lines, plus a tolerance; ignores a few that run over. */
function rightEdge(lines: readonly PrintedLine[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return (rights[Math.floor(rights.length * 0.95)] ?? 0) + 2;
}

/** The most common number, rounded. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
