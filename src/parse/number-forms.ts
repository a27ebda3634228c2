import type { Bound } from '../model/annotation.ts';
import { type Amount, anyAmount, chineseAmount, digitAmount, readAmount } from './amounts.ts';
import { chineseNumber, readChineseNumber } from './chinese-number.ts';
import { measureWord } from './number-words.ts';

/** What a number is used as. `rank` is a place in a ranking; `ordinal` any other 第…; `date` a year, month, day or time. */
export type NumberKind =
  | 'cardinal'
  | 'percent'
  | 'permille'
  | 'points'
  | 'multiple'
  | 'fraction'
  | 'rank'
  | 'ordinal'
  | 'date';

/**
 * One way in which numbers are written. Group `n` is what is read, group `span` (default `n`) is what is printed: it
 * begins where the pattern is tried, and what stands around is only looked at.
 */
export interface NumberForm {
  kind: NumberKind;
  /** Sticky: it is tried where one of its first characters stands. */
  pattern: RegExp;
  read(n: string, whole: RegExpExecArray): Amount | null;
  /** What the form itself says of the bound; without it the words around decide. */
  bound?: Bound;
}

const gap = '[ \\u00a0\\u3000]*';
const dash = '[-—–―~～至到、和]';
const year = '(?:19|20)\\d{2}';
const chineseDigit = '[〇零○一二三四五六七八九]';
const small = '(?:\\d{1,4}|[〇零一二两三四五六七八九十百千]{1,8})';
/** What may follow 第一 when it is a place in a ranking and no name (第一责任人, 第一议题). */
const end = '(?=[，,。.；;:：、)）”’》…\\s！!]|$|的|等(?!级|奖|次会))';

const once =
  (value: number, step = 1) =>
  (): Amount => ({ value, step });
const form = (first: string, kind: NumberKind, pattern: string, more: Partial<NumberForm> = {}) => ({
  first,
  form: { kind, pattern: new RegExp(pattern, 'y'), read: readAmount, ...more },
});

const digits = '0123456789';
const numerals = '〇零○一二两三四五六七八九十百千万亿';
const both = digits + numerals;

/** All forms, with the characters that such a number can begin with; of several that fit at a place the first counts. */
const forms: readonly { first: string; form: NumberForm }[] = [
  // Dates and times.
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>${year}[-./]\\d{1,2}[-./]\\d{1,2}))(?!\\d)`, { read: once(0) }),
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>${year}))(?=${gap}(?:年|${dash}${gap}${year}${gap}年))`),
  form(numerals, 'date', `(?<n>${chineseDigit}{4})(?=年)`, { read: once(0) }),
  form(digits, 'date', `(?<=[〔【\\[（(]${gap})(?<n>${year})(?=${gap}[〕】\\]）)])`),
  form(both, 'date', `(?<!\\d)(?<n>\\d{2}|[二三四五六七八九]十)(?=年代|世纪)`),
  form(digits, 'date', `(?<![\\d.])(?<n>\\d{1,2})(?=${gap}(?:月|${dash}${gap}\\d{1,2}${gap}月))`),
  form(digits, 'date', `(?<=年${gap})(?<n>\\d{1,2})$`),
  form(
    digits,
    'date',
    `(?<=月${gap}|日${gap}${dash}${gap})(?<n>\\d{1,2})(?=${gap}(?:日|号|${dash}${gap}\\d{1,2}${gap}日))`,
  ),
  form(numerals, 'date', '(?<=年)(?<n>[一二三四五六七八九十]{1,2})(?=月)'),
  form(numerals, 'date', '(?<=月)(?<n>[一二三四五六七八九十]{1,3})(?=日)'),
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>\\d{1,2}[·•・]\\d{1,2}))(?!\\d)`, { read: once(0) }),
  form(digits, 'date', `(?<=[“"‘'])(?<n>(?<span>\\d{1,2}\\.\\d{1,2}))(?=[”"’'])`, { read: once(0) }),
  form(digits, 'date', `(?<![\\d:：])(?<n>(?<span>\\d{1,2}[:：]\\d{2}))(?![\\d:：])`, { read: once(0) }),

  // Shares.
  form('百', 'percent', `(?<span>百分之(?<n>${anyAmount}))`),
  form('百', 'percent', '(?<n>(?<span>百分百))', { read: once(100) }),
  form('千', 'permille', `(?<span>千分之(?<n>${anyAmount}))`),
  form(numerals, 'fraction', `(?<span>(?<d>${chineseNumber})分之(?<n>${chineseNumber}))`, {
    read: readFraction,
  }),
  form(digits, 'fraction', '(?<![\\d./])(?<span>(?<n>\\d{1,2})/(?<d>\\d{1,3}))(?![\\d/])', {
    read: readFraction,
  }),
  form(both, 'points', `(?<n>${anyAmount})(?=${gap}个?百分点)`),
  form(digits, 'percent', `(?<span>(?<n>${digitAmount})${gap}%)`),
  form(digits, 'percent', `(?<n>${digitAmount})(?=${gap}${dash}${gap}[\\d.]+${gap}%)`),
  form(digits, 'permille', `(?<span>(?<n>${digitAmount})${gap}‰)`),
  form('过', 'percent', '(?<n>(?<span>过半数?))', { read: once(50), bound: 'over' }),
  form('半一', 'percent', '(?<n>(?<span>半数|一半))', { read: once(50) }),
  form(
    both,
    'percent',
    `(?<span>(?<n>[一二三四五六七八九]|(?<![\\d.])\\d)成[一二三四五六七八九半]?)(?=以上|以下|左右|多|的|[，。；、,;)）”]|$)`,
    { read: readTenths },
  ),
  form(both, 'percent', `(?<=[超近约逾达占过足])(?<span>(?<n>[一二三四五六七八九]|\\d)成)(?![立功效员果本长交就])`, {
    read: readTenths,
  }),

  // Places and ordinals.
  form('第', 'rank', `(?<span>第${gap}(?<n>${small}))(?=${gap}(?:名|位(?!书记)))`),
  form('第', 'rank', `(?<![，,。；;：:、（(“\\s]|^)(?<span>第${gap}(?<n>${small}))${end}`),
  form('前', 'rank', `(?<span>前${gap}(?<n>${small}))(?=${gap}(?:名|位|强|甲|列))`, { bound: 'at-most' }),
  form('前', 'rank', `(?<![目此之以提日年月会空面事先从午天])(?<span>前${gap}(?<n>${small}))${end}`, {
    bound: 'at-most',
  }),
  form('首榜', 'rank', '(?<![摆放置挺][^，。；,;]{0,6})(?<n>(?<span>首位(?!度)|榜首|首名))', {
    read: once(1),
  }),
  form('第', 'ordinal', `(?<span>第${gap}(?<n>${small}))`),
  form(both, 'ordinal', `(?<n>${small})(?=届)`),

  // Counts.
  form(both, 'multiple', `(?<n>${anyAmount})(?=${gap}(?:余|多)?倍)`),
  form(digits, 'cardinal', `(?<![A-Za-z])(?<n>${digitAmount})(?!\\.?\\d|[A-Z](?![A-Za-z]))`),
  form(
    '零',
    'cardinal',
    `(?<n>(?<span>零))(?=败诉|纠错|投诉|事故|发生|差错|伤亡|死亡|新增|上访|超期|逾期|延误|被纠|撤销|违规|案件)`,
    {
      read: once(0),
    },
  ),
  form(
    numerals,
    'cardinal',
    `(?<![统唯专同单逐每进第之其某如任另哪划数几初])(?<n>${chineseAmount})(?=(?:余|多|几|来)?${measureWord}|[至到—–~-]${chineseNumber}${measureWord})`,
    { read: readCount },
  ),
];

const byFirst = new Map([...`${both}第前首榜半过`].map((character) => [character, startingWith(character)]));

/** The forms of numbers that can begin with a character, in order of precedence. */
export function formsAt(character: string): readonly NumberForm[] {
  return byFirst.get(character) ?? [];
}

/** Finds the next place where a number may begin. */
export const numberStart = /[0-9〇零○一二两三四五六七八九十百千万亿第前首榜半]|过半/g;

function startingWith(character: string): NumberForm[] {
  return forms.filter(({ first }) => first.includes(character)).map(({ form: found }) => found);
}

function readFraction(n: string, whole: RegExpExecArray): Amount | null {
  const divisor = readAmount(whole.groups?.d ?? '')?.value ?? 0;
  const part = readAmount(n)?.value ?? 0;
  if (part >= divisor) return null;
  return { value: part / divisor, step: 0 };
}

/** 七成 → 70, 七成五 → 75, 七成半 → 75, in per cent. */
function readTenths(n: string, whole: RegExpExecArray): Amount | null {
  const tenths = /\d/.test(n) ? Number(n) : readChineseNumber(n);
  const last = /成(.)$/.exec(whole.groups?.span ?? '')?.[1];
  if (tenths === null) return null;
  const hundredths = last === undefined ? 0 : last === '半' ? 5 : (readChineseNumber(last) ?? 0);
  return { value: tenths * 10 + hundredths, step: last === undefined ? 10 : 1 };
}

/** 二 alone before a measure word is a name (二期, 二处): counts say 两. 百, 千 and 万 alone need a word like 近 or 余. */
function readCount(n: string, whole: RegExpExecArray): Amount | null {
  if (n === '二') return null;
  if (!/^[百千万亿]/.test(n)) return readAmount(n);
  const head = whole.input.slice(Math.max(0, whole.index - 2), whole.index);
  const tail = whole.input.charAt(whole.index + n.length);
  return /(?:近|上|超|超过|逾|约|达)$/.test(head) || /[余多]/.test(tail) ? readAmount(n) : null;
}
