import type { PrintedLine } from './pdf-lines.ts';
import { plainLine, type SourceLine } from './source.ts';

const pageNumber =
  /^(?:[-—–－·\s]*\d{1,3}[-—–－·\s]*|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/**
 * Puts printed lines together to paragraphs. A paragraph begins where a line is set in or set off, where the line before
 * ends short of the margin, and where the size of the letters changes. Page numbers and running heads become lines of
 * their own.
 */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): SourceLine[] {
  const heads = runningHeads(pages);
  const body = pages.flat().filter((line) => !isFurniture(line, heads));
  const layout = layoutOf(pages, body);
  const paragraphs: SourceLine[] = [];
  const afterwards: SourceLine[] = [];
  let previous: PrintedLine | null = null;
  for (const line of pages.flat()) {
    if (isFurniture(line, heads)) {
      const furniture = pageNumber.test(line.text) ? '页码' : '页眉或页脚';
      afterwards.push({ ...plainLine(line.text), furniture });
      continue;
    }
    const begins = !previous || beginsParagraph(line, previous, layout);
    const open = paragraphs.at(-1);
    if (begins || !open) {
      paragraphs.push(...afterwards.splice(0), plainLine(line.text));
    } else {
      open.text += /[\w)]$/.test(open.text) && /^[\w(]/.test(line.text) ? ` ${line.text}` : line.text;
    }
    previous = line;
  }
  return [...paragraphs, ...afterwards];
}

/** How a document is set: its margins, the size of its letters and the distance of its lines, in points. */
interface Layout {
  left: number;
  right: number;
  size: number;
  leading: number;
}

function layoutOf(pages: readonly (readonly PrintedLine[])[], body: readonly PrintedLine[]): Layout {
  const right = Math.max(...body.filter((line) => line.right <= edge(body)).map((line) => line.right));
  const gaps = pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y));
  const size = commonest(body.map((line) => line.size));
  return { left: leftMargin(body), right, size, leading: commonest(gaps) };
}

/**
 * The left margin, to the point: the furthest to the left where more than a few lines begin. Where paragraphs are short
 * most lines are first lines, which are set in.
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
  // A line may end a little short where what follows cannot be parted; a paragraph ends with a sentence or far short.
  return previous.right < (sentence ? right - size * 2 : left + (right - left) * 0.8);
}

/** Lines at the top or bottom of pages whose words, but for their numbers, come again on more than half of them. */
function runningHeads(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const outer = new Set([page[0], page.at(-1)].flatMap((line) => (line ? [withoutNumbers(line.text)] : [])));
    for (const text of outer) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1 && count > pages.length / 2).map(([text]) => text));
}

function isFurniture(line: PrintedLine, heads: ReadonlySet<string>): boolean {
  return pageNumber.test(line.text) || heads.has(withoutNumbers(line.text));
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** The right edge that most lines keep to; a few that run over do not move it. */
function edge(lines: readonly PrintedLine[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return (rights[Math.floor(rights.length * 0.95)] ?? 0) + 2;
}

/** The commonest of some numbers, to the point. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
