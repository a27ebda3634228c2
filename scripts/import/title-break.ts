import { leadingIssuers } from './leading-issuers.ts';
import { breaksPlace, isPlaces, leadingPlace, type PlaceNames } from './place-names.ts';
import {
  division,
  hasSubject,
  isNameless,
  isSecondHalf,
  isWorded,
  organisation,
  party,
  siteWords,
} from './title-words.ts';

/**
 * What a line is to the text below it: `joint`, the issuer before the title's own; `sure` or `likely`, the beginning of the
 * same title; `none`, something else, such as the name of the site.
 */
export type TitleBreak = 'joint' | 'sure' | 'likely' | 'none';

/** Where a line is above a possible rest of a title. */
export interface BreakPlace {
  /** Both are set in the same way. */
  isAlike: boolean;
  /** On a web page, where the name of the site may be above a title. */
  isOnPage: boolean;
  names: PlaceNames;
}

/** Judges a line above the rest of a title; neither has white space. */
export function titleBreak(first: string, rest: string, { isAlike, isOnPage, names }: BreakPlace): TitleBreak {
  if (first.length > 4 && rest.startsWith(first)) return 'none';
  if (isJoint(first, rest)) return 'joint';
  if (isSecondHalf(rest) || !isWorded(rest)) return continues(first, rest) ? 'sure' : 'likely';
  if (breaksPlace(first, rest, names) || hasOpenBracket(first) || isBranch(first, rest)) return 'sure';
  if (endsWithYear.test(first)) return afterYear(first, rest);
  if (/关于$|^中共$/.test(first)) return 'sure';
  if (!isAlike || rest.startsWith('中共')) return 'none';
  if (first.startsWith('中共')) return isNameless(rest) ? 'sure' : 'likely';
  if (organisation.test(first)) return belowOrganisation(rest, isOnPage);
  if (beginsWithYear.test(first) || first.startsWith('关于')) return siteWords.test(first) ? 'none' : 'likely';
  if (division.test(first)) return mayContain(first, rest, names) ? 'likely' : 'none';
  return isUnfinished(first, rest, names) ? 'likely' : 'none';
}

/** Whether a line may be the beginning of the title below it, although it was not taken for that. */
export function mayBeginTitle(above: string, title: string, names: PlaceNames): boolean {
  if (!wordsOnly.test(above) || /\d月/.test(above) || above.length > longestBeginning) return false;
  if (title.startsWith('中共') || (endsWithYear.test(above) && anyYear.test(title))) return false;
  if (leadingPlace(title, names) !== null) return false;
  if (organisation.test(above)) return !complete.test(title) && !namesPlaceAfterYear.test(title);
  return !siteWords.test(above) && !isNameless(title);
}

const longestBeginning = 40;

/** Whether the rest of a title, which is none by itself, surely continues a line. */
function continues(first: string, rest: string): boolean {
  if (siteWords.test(first) && !anyYear.test(first)) return false;
  return isSecondHalf(rest) || !hasSubject(first) || leadingIssuers(rest).length === 0;
}

/** A title that names no issuer, below a name: of its issuer, or of the site. Official titles break before 关于. */
function belowOrganisation(rest: string, isOnPage: boolean): TitleBreak {
  if (!isNameless(rest)) return 'none';
  return rest.startsWith('关于') && !isOnPage ? 'sure' : 'likely';
}

/** A line that ends with the year; a year alone may be the name of a column. */
function afterYear(first: string, rest: string): TitleBreak {
  if (anyYear.test(rest)) return 'none';
  return /^.{4}年度?$/.test(first) ? 'likely' : 'sure';
}

/** A party organ above the title of its government. */
function isJoint(first: string, rest: string): boolean {
  const [issuer] = isSecondHalf(rest) ? [] : leadingIssuers(rest);
  if (!party.test(first) || issuer === undefined || party.test(issuer)) return false;
  return first.startsWith('中共') || issuer.endsWith('人民政府');
}

/** Whether a line breaks off within a title: after its year, after 关于, or within a name. */
function isUnfinished(first: string, rest: string, names: PlaceNames): boolean {
  if (isWorded(first) || !wordsOnly.test(first)) return false;
  if (leadingPlace(rest, names) !== null) return false;
  if (leadingPlace(first, names) !== null) return !columnWords.test(first);
  if (siteWords.test(first) || complete.test(rest)) return false;
  if (first.length <= 12 && /^[省市县区州旗镇乡道]/.test(rest)) return true;
  return /关于/.test(first) || /^[\p{Script=Han}]{1,6}[省市县区州盟旗].{1,14}$/u.test(first);
}

/** A beginning with the full name of a division and an organ. */
const complete =
  /^(?:[^省市县区州盟旗镇乡]{2,}(?:[省市县区州盟旗镇]|(?<!城)乡)|\p{Script=Han}县).*?(?:人民政府|委员会|[局厅办])/u;
/** Words of a column that no name of an office has; 政务, 服务 and 信息 are in some. */
const columnWords = /网|公开|首页|栏|平台|报告|公告|通知|新闻|动态|文件|位置|互动|专题|年报/;
const wordsOnly = /^[\p{Script=Han}\d（()）、《]+$/u;
const year = '(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})年';
const anyYear = new RegExp(year);
const beginsWithYear = new RegExp(`^${year}(?!\\d)`);
const endsWithYear = new RegExp(`${year}度?$`);

const namesPlaceAfterYear = new RegExp(`^${year}度?.{2,}?(?:[省市县区州盟旗镇乡]|街道)`);

/** The branch of a bureau: 样市公安局 / 样区分局. */
function isBranch(first: string, rest: string): boolean {
  return first.endsWith('局') && /^.{2,8}分局/.test(rest);
}

/** Whether what a title names, if anything, may be in the division above it. */
function mayContain(above: string, title: string, names: PlaceNames): boolean {
  const inner = leadingPlace(title, names) ?? '';
  if (/省$|自治区$/.test(inner) || (inner.endsWith('市') && above.endsWith('市'))) return false;
  return isNameless(title) || isPlaces(above, names);
}

export function hasOpenBracket(text: string): boolean {
  return /[《（(][^》）)]*$/.test(text);
}
