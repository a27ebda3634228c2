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

/** Whether a line within a text can only be the title of a document: it names its issuer or its subject in full. */
export function isTitleLine(line: SourceLine): boolean {
  const { text } = line;
  const isWhole = leadingIssuers(text).length > 0 || /^关于.*(?:19|20)\d{2}/.test(text);
  return isWhole && /(?:报告|总结)$/.test(text) && mayBeTitle(line) && rankOf([line], undefined) === 2;
}

/** Whether the line above a title may be its beginning, although it was not taken for that. */
export function mayBeBeginning(above: SourceLine, { text }: TitleMatch): boolean {
  const words = withoutSpace(above.text);
  const isName = wordsOnly.test(words) && (organisation.test(words) || !siteWords.test(words));
  return isName && words.length <= 40 && mayBeTitle(above) && !complete.test(text) && !text.startsWith('中共');
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
  // The lines before the last are a title by themselves.
  if (isWorded(texts.slice(0, -1).join('')) && !secondHalf.test(others.at(-1) ?? '')) return 0;
  const rest = others.join('');
  return !secondHalf.test(rest) && isWorded(rest) ? rankBefore(first, rest, window) : 3;
}

/** The rank of a line above one that is a title by itself. The name of the site is above many. */
function rankBefore(first: string, rest: string, [line, next]: readonly SourceLine[]): number {
  if (rest.startsWith(first)) return 0;
  if (isJoint(first, rest)) return 4;
  if (/关于$|年度?$/.test(first)) return 3;
  if (line?.strong !== next?.strong) return 0;
  if (isUnfinished(first, rest) || division.test(first)) return 3;
  return organisation.test(first) && isNameless(rest) ? 3 : 0;
}

/** A party organ above the title of its government. */
function isJoint(first: string, rest: string): boolean {
  const [issuer] = secondHalf.test(rest) ? [] : leadingIssuers(rest);
  if (!party.test(first) || issuer === undefined || party.test(issuer)) return false;
  return first.startsWith('中共') || issuer.endsWith('人民政府');
}

/** A name of a division and nothing else. */
const division = /^[\p{Script=Han}]{1,11}[省市县区州盟旗镇乡]$/u;
/** A beginning with the full name of a division and an organ. */
const complete =
  /^(?:[^省市县区州盟旗镇乡]{2,}(?:[省市县区州盟旗镇]|(?<!城)乡)|\p{Script=Han}县).*?(?:人民政府|委员会|[局厅办])/u;
/** Words of a site and its columns. */
const siteWords = /网|公开|首页|栏|平台|信息|政务|报告|公告|通知|新闻|动态|中心|文件|位置|服务|互动|专题|年报/;
const wordsOnly = /^[\p{Script=Han}\d（()）、]+$/u;

/** Whether a line breaks off within a title: after its year, after 关于, or within a name. */
function isUnfinished(first: string, rest: string): boolean {
  if (isWorded(first) || siteWords.test(first) || organisation.test(first) || !wordsOnly.test(first)) return false;
  if (complete.test(rest)) return false;
  if (first.length <= 12 && /^[省市县区州旗镇乡道]/.test(rest)) return true;
  return /^(?:19|20)\d{2}年(?!\d)|关于/.test(first) || /^[\p{Script=Han}]{1,6}[省市县区州盟旗].{1,14}$/u.test(first);
}

/** Whether a title names no issuer and no place, so that the line above it may be its beginning. */
function isNameless(title: string): boolean {
  return /^(?:关于|(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4})年度?(?:法治|依法|推进|全面|工作)|法治|依法|推进)/.test(
    title,
  );
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
