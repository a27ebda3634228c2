import { chineseNumeral, readChineseNumber } from './chinese-number.ts';
import { trimWhiteSpace } from './white-space.ts';

/** A paragraph split verbatim into the text before its first item and its items. */
export interface LeadAndItems {
  lead: string;
  items: string[];
}

/**
 * The markers of series. 第一 and 其一 need a comma or 、 after them, because 第一责任人, 第一议题 and 排名第一 are
 * frequent; a bracketed number needs a series around it, which excludes (2024).
 */
const styles = [
  new RegExp(`(${chineseNumeral})是`, 'g'),
  new RegExp(`第(${chineseNumeral})(?=[，,、])`, 'g'),
  new RegExp(`其(${chineseNumeral})(?=[，,、])`, 'g'),
  new RegExp(`[（(](\\d{1,2}|${chineseNumeral})[）)]`, 'g'),
  /([①-⑳])/g,
];

/** Every series has one of these: a number of value one and what ends its marker. Most paragraphs have none. */
const firstMarker = /一[是，,、）)]|1[）)]|①/;

/** A marker is at the paragraph's start or after one of these; captures often have them in half width. */
const openers = '。；：，;:,';
/** Maximum distance between the two; only white space may separate them. */
const maxGap = 50;

/**
 * Splits a paragraph at the items of its outermost series. A series starts at one, is consecutive and has at least two
 * items; a paragraph may hold several of the same style. Null if there is no series.
 */
export function splitItems(paragraph: string): LeadAndItems | null {
  if (!firstMarker.test(paragraph)) return null;
  const candidates = styles.map((style) => itemStarts(paragraph, style)).filter((starts) => starts.length > 0);
  const outermost = candidates.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))[0];
  if (!outermost) return null;
  const ends = [...outermost.slice(1), paragraph.length];
  return {
    lead: paragraph.slice(0, outermost[0]),
    items: outermost.map((start, index) => paragraph.slice(start, ends[index])),
  };
}

function itemStarts(paragraph: string, style: RegExp): number[] {
  const runs: number[][] = [];
  let run: number[] = [];
  // `matchAll` would copy the pattern, which takes longer than most searches.
  style.lastIndex = 0;
  for (let match = style.exec(paragraph); match; match = style.exec(paragraph)) {
    const before = trimWhiteSpace(paragraph.slice(Math.max(0, match.index - maxGap), match.index));
    if (before === '' ? match.index > maxGap : !openers.includes(before.slice(-1))) continue;
    const number = readMarker(match[1] ?? '');
    if (number === 1) {
      run = [match.index];
      runs.push(run);
      continue;
    }
    if (run.length > 0 && number === run.length + 1) run.push(match.index);
  }
  return runs.filter((starts) => starts.length >= 2).flat();
}

function readMarker(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const circled = printed.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return readChineseNumber(printed);
}
