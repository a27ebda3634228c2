import type { PrintedLine } from './pdf-lines.ts';
import { plainLine, type SourceLine } from './source.ts';

const pageNumber =
  /^(?:[-—–－·\s]*\d{1,3}[-—–－·\s]*|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/**
 * Joins printed lines to paragraphs. A paragraph begins at an indent, a larger line spacing or a change of font size, and
 * after a line that ends short of the margin. Page numbers and running heads become separate lines.
 */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): SourceLine[] {
  const heads = runningHeads(pages);
  const body = pages.flat().filter((line) => !isBoilerplate(line, heads));
  const layout = layoutOf(pages, body);
  const paragraphs: SourceLine[] = [];
  const deferred: SourceLine[] = [];
  let previous: PrintedLine | null = null;
  for (const line of pages.flat()) {
    if (isBoilerplate(line, heads)) {
      const boilerplate = pageNumber.test(line.text) ? '页码' : '页眉或页脚';
      deferred.push({ ...plainLine(line.text), boilerplate });
      continue;
    }
    const begins = !previous || beginsParagraph(line, previous, layout);
    const current = paragraphs.at(-1);
    if (begins || !current) {
      paragraphs.push(...deferred.splice(0), plainLine(line.text));
    } else {
      current.text += /[\w)]$/.test(current.text) && /^[\w(]/.test(line.text) ? ` ${line.text}` : line.text;
    }
    previous = line;
  }
  return [...paragraphs, ...deferred];
}

/** Margins, most common font size and line spacing of a document, in points. */
interface Layout {
  left: number;
  right: number;
  size: number;
  leading: number;
}

function layoutOf(pages: readonly (readonly PrintedLine[])[], body: readonly PrintedLine[]): Layout {
  const right = Math.max(...body.filter((line) => line.right <= rightEdge(body)).map((line) => line.right));
  const gaps = pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y));
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

function beginsParagraph(line: PrintedLine, previous: PrintedLine, { left, right, size, leading }: Layout): boolean {
  if (Math.abs(line.size - previous.size) > size * 0.12) return true;
  if (line.left - left > size * 1.2) return true;
  if (previous.y - line.y > leading * 1.2) return true;
  const sentence = endsSentence.test(previous.text);
  if (sentence && numbered.test(line.text)) return true;
  // A line may end slightly short before an unbreakable sequence.
  return previous.right < (sentence ? right - size * 2 : left + (right - left) * 0.8);
}

/** First and last lines that recur on more than half of the pages, numbers aside. */
function runningHeads(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const outer = new Set([page[0], page.at(-1)].flatMap((line) => (line ? [withoutNumbers(line.text)] : [])));
    for (const text of outer) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1 && count > pages.length / 2).map(([text]) => text));
}

function isBoilerplate(line: PrintedLine, heads: ReadonlySet<string>): boolean {
  return pageNumber.test(line.text) || heads.has(withoutNumbers(line.text));
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

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
