import type { PrintedPage } from './pdf-furniture.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** Margins, most common font size and line spacing of a document, in points. */
export interface Layout {
  left: number;
  right: number;
  size: number;
  leading: number;
}

export function layoutOf(pages: readonly PrintedPage[], body: readonly PrintedLine[]): Layout {
  const edge = rightEdge(body);
  const right = Math.max(...body.map((line) => line.right).filter((end) => end <= edge));
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

/** Whether a line begins a paragraph: at an indent, a larger spacing, a change of size, or after a short line. */
export function beginsParagraph(line: PrintedLine, previous: PrintedLine, layout: Layout): boolean {
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
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
