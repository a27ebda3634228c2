import { chineseNumeral, readChineseNumber } from './chinese-number.ts';
import { trimWhiteSpace } from './white-space.ts';

/** A paragraph cut into the words before its first item and the items, all verbatim: joined they are the paragraph. */
export interface Itemised {
  lead: string;
  items: string[];
}

/**
 * The ways a series is marked. 第一 and 其一 count only before a comma or 、, because 第一责任人, 第一议题 and 排名第一
 * are everywhere; a bracketed number counts only as a member of a series, so that (2024) is none.
 */
const styles = [
  new RegExp(`(${chineseNumeral})是`, 'g'),
  new RegExp(`第(${chineseNumeral})(?=[，,、])`, 'g'),
  new RegExp(`其(${chineseNumeral})(?=[，,、])`, 'g'),
  new RegExp(`[（(](\\d{1,2}|${chineseNumeral})[）)]`, 'g'),
  /([①-⑳])/g,
];

/** A member stands at the paragraph's start or after one of these; captures often have them in half width. */
const openers = '。；：，;:,';
/** How far before a member that is looked for: white space may stand between. */
const farthest = 50;

/**
 * Cuts a paragraph at the members of its series. A series starts at one and is consecutive; a paragraph may hold
 * several of one style, one after the other. Fewer than two members are no series: such a paragraph stays whole.
 */
export function splitItems(paragraph: string): Itemised | null {
  const candidates = styles.map((style) => membersOf(paragraph, style)).filter((starts) => starts.length > 0);
  const outermost = candidates.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))[0];
  if (!outermost) return null;
  const ends = [...outermost.slice(1), paragraph.length];
  return {
    lead: paragraph.slice(0, outermost[0]),
    items: outermost.map((start, index) => paragraph.slice(start, ends[index])),
  };
}

/** Where the members of a paragraph's series of one style begin. */
function membersOf(paragraph: string, style: RegExp): number[] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const match of paragraph.matchAll(style)) {
    const before = trimWhiteSpace(paragraph.slice(Math.max(0, match.index - farthest), match.index));
    if (before === '' ? match.index > farthest : !openers.includes(before.slice(-1))) continue;
    const number = readMember(match[1] ?? '');
    if (number === 1) {
      run = [match.index];
      runs.push(run);
      continue;
    }
    if (run.length > 0 && number === run.length + 1) run.push(match.index);
  }
  return runs.filter((members) => members.length >= 2).flat();
}

function readMember(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const circled = printed.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return readChineseNumber(printed);
}
