import type { PageSighting, PrintedLine } from './pdf-lines.ts';

/** A page's lines from top to bottom, and its height in points. */
export interface PrintedPage {
  height: number;
  lines: PrintedLine[];
  /** Seen above the first line, beside the text. */
  seenAbove: PageSighting[];
}

/**
 * The lines that are page numbers or running heads, with the reason to omit them. A page number is recognised by its place
 * and by its sequence over the pages; a figure of the text may look the same.
 */
export function furnitureOf(pages: readonly PrintedPage[]): Map<PrintedLine, string> {
  const furniture = new Map(runningHeads(pages).map((line) => [line, '页眉或页脚']));
  const candidates = pages.flatMap((page, index) => candidatesOn(page, index));
  for (const { line, offset } of candidates) {
    const others = candidates.filter((other) => other.offset === offset && other.line !== line);
    const isFirst = offset === 1 && (pages.length === 1 || decorated.test(line.text));
    if (others.length > 0 || isFirst) furniture.set(line, '页码');
  }
  return furniture;
}

/** `offset`: printed number less the page's index; equal on all pages whose numbers form a sequence. */
interface Candidate {
  line: PrintedLine;
  offset: number;
}

const plain = /^[-—–－·•.\s]*(\d{1,3})[-—–－·•.\s]*$/;
const decorated =
  /^(?:[-—–－·•~～]+\s*(\d{1,3})\s*[-—–－·•~～]+|第\s*(\d{1,3})\s*页(?:[\s，,/（(]*共\s*\d{1,3}\s*页[）)]?)?|共\s*\d{1,3}\s*页[\s，,/]*第\s*(\d{1,3})\s*页|(\d{1,3})\s*\/\s*\d{1,3}|page\s*(\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?)$/i;

/** Share of a page's height that its margins have at most: 37 mm of 297 mm in official documents. */
const margin = 0.13;

/** Lines in the margins that have a number and little else. */
function candidatesOn(page: PrintedPage, index: number): Candidate[] {
  return outerLines(page).flatMap((line) => {
    const digits = (decorated.exec(line.text) ?? plain.exec(line.text))?.slice(1).find((group) => group !== undefined);
    return digits === undefined ? [] : [{ line, offset: Number(digits) - index }];
  });
}

/** Lines in the margins that recur on more than half of the pages at one height, numbers aside. Figures alone are no head. */
function runningHeads(pages: readonly PrintedPage[]): PrintedLine[] {
  const byText = Map.groupBy(pages.flatMap(outerLines), ({ text }) => text.replace(/\d+/g, '#'));
  return [...byText].flatMap(([text, lines]) => {
    const level = lines.filter((line) => lines.some((other) => other !== line && isLevel(other, line)));
    return /\p{L}{2}/u.test(text) && level.length > 1 && level.length > pages.length / 2 ? level : [];
  });
}

/** Whether lines are at the same height of their pages. */
function isLevel(a: PrintedLine, b: PrintedLine): boolean {
  return Math.abs(a.y - b.y) < a.size / 2;
}

function outerLines({ height, lines }: PrintedPage): PrintedLine[] {
  return [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])].filter((line) => isInMargin(line, height));
}

function isInMargin({ y }: PrintedLine, height: number): boolean {
  return y < height * margin || y > height * (1 - margin);
}
