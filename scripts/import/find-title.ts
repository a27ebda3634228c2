import { boilerplateReason, isMenu } from './boilerplate.ts';
import { leadingIssuers } from './leading-issuers.ts';
import type { SourceLine } from './source.ts';

export interface TitleMatch {
  text: string;
  /** Index of the first line, and of the line after the last. */
  from: number;
  to: number;
  /** It begins within a word: its first half is missing. */
  isSecondHalf: boolean;
}

/** Words for the subject and the genre in titles of annual reports. */
const subject = /法治政府|法治建设|依法行政|依法治[省市州县区镇]/;
const genre = /(?:报告|情况|总结|通报|汇报)(?:[（(][^（()）]{1,20}[）)])?$/;
const organisation = /(?:人民政府|政府|办公厅|办公室|委员会|管委会|办事处|委|局|厅|院|部|处)$/;
/** A party organ, which reports together with its government. */
const party = /^中共|(?<!管理)委员会$|[省市县区旗州]委$|党组$|党工委$/;
const longest = 90;

/** Beginnings that no title has: the second half of one that is broken over two lines. */
const secondHalf =
  /^(?:年|度|于|的|人?民政府|政府(?:关于|20|建设)|治政府|[府处室厅局会委](?:关于|20)|事处|(?:街道)?办事处|公[室厅]|办公[室厅]|员会|委员会|管委会|管理委员会|设|建设|情况|(?:年度|工作)?报告$)|^\d(?!\d{3}\s*(?:年|$))/;

/**
 * Finds the title in lines `start` to `before`, where the running text begins: the title in the page's metadata, else the
 * nearest one to three lines that are worded like the title of an annual report. Null if there is none.
 */
export function findTitle(
  lines: readonly SourceLine[],
  before: number,
  metadataTitle: string | undefined,
  start = 0,
): TitleMatch | null {
  let best: (TitleMatch & { rank: number }) | null = null;
  for (let from = start; from < before; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, before); to++) {
      const window = lines.slice(from, to);
      if (!window.every(mayBeTitle)) break;
      const rank = rankOf(window, metadataTitle);
      if (rank > 0 && (!best || rank >= best.rank))
        best = { text: joinTitle(window), from, to, isSecondHalf: rank === 1, rank };
    }
  }
  return best;
}

/** Whether a line by itself is worded like a title, or like the last line of one. */
export function isTitleLine(line: SourceLine): boolean {
  return mayBeTitle(line) && rankOf([line], undefined) === 2 && !/^(?:附|\d+[.、])/.test(line.text);
}

/** Whether the line above a title that names no issuer is a name, which may be its first line or that of the site. */
export function isIssuerAbove({ text }: TitleMatch, above: SourceLine): boolean {
  return !beginsWithIssuer(text) && organisation.test(above.text) && mayBeTitle(above);
}

/** Joins the lines of a title; a space separates two issuers. */
export function joinTitle(window: readonly SourceLine[]): string {
  return window
    .map((line) => line.text)
    .reduce((text, line) => (organisation.test(text) && beginsWithIssuer(line) ? `${text} ${line}` : text + line));
}

function mayBeTitle(line: SourceLine): boolean {
  return (
    line.text.length <= longest &&
    !/[。；;，,!！?？]/.test(line.text) &&
    !isMenu(line) &&
    boilerplateReason(line) === null &&
    !line.row
  );
}

/**
 * 0: not a title. 5: equals the metadata's title. 4: issued with a party organ. 3: several lines that belong together.
 * 2: one line. 1: a second half. The later title wins a tie.
 */
function rankOf(window: readonly SourceLine[], metadataTitle: string | undefined): number {
  const texts = window.map((line) => withoutSpace(line.text));
  const text = texts.join('');
  if (text.length > longest || text.length < 8) return 0;
  if (metadataTitle !== undefined && text === withoutSpace(metadataTitle)) return 5;
  if (!isWorded(text) || /^[一二三四五六七八九十]、|^[（(][一二三]/.test(text)) return 0;
  if (secondHalf.test(text)) return 1;
  const [first = '', ...others] = texts;
  if (others.length === 0) return 2;
  if (/^[（(]/.test(others.at(-1) ?? '')) return 0;
  const rest = others.join('');
  if (!secondHalf.test(rest) && isWorded(rest)) return rankBefore(first, rest, window);
  return isWorded(texts.slice(0, -1).join('')) && !secondHalf.test(others.at(-1) ?? '') ? 0 : 3;
}

/** The rank of a line above one that is a title by itself. The name of the site is above many. */
function rankBefore(first: string, rest: string, [line, next]: readonly SourceLine[]): number {
  if (beginsWithIssuer(rest)) return party.test(first) && !rest.startsWith(first) ? 4 : 0;
  if (/关于$|年度?$/.test(first)) return 3;
  return organisation.test(first) && line?.strong === next?.strong ? 3 : 0;
}

function isWorded(text: string): boolean {
  return subject.test(text) && genre.test(text);
}

function beginsWithIssuer(text: string): boolean {
  return !secondHalf.test(text) && (organisation.test(text) || leadingIssuers(text).length > 0);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
