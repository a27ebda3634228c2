import type { Bound } from '../model/terms.ts';
import { type Amount, anyAmount, chineseAmount, digitAmount, readAmount } from './amounts.ts';
import { chineseNumber, readChineseNumber } from './chinese-number.ts';
import { measureWord } from './number-words.ts';

/** The use of a number. `rank`: position in a ranking; `ordinal`: any other 第…; `date`: a year, month, day or time. */
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
 * One way to write numbers. Group `n` is read; group `span` (default `n`) is the printed number and starts where the
 * pattern is tried. Lookaround matches the context.
 */
export interface NumberForm {
  kind: NumberKind;
  /** Sticky: tried at each of its first characters. */
  pattern: RegExp;
  read(n: string, match: RegExpExecArray): Amount | null;
  /** Default: by the surrounding words. */
  bound?: Bound;
}

const spaces = '[ \\u00a0\\u3000]*';
const dash = '[-—–―~～至到、和]';
const year = '(?:19|20)\\d{2}';
const chineseDigit = '[〇零○一二三四五六七八九]';
const smallNumber = '(?:\\d{1,4}|[〇零一二两三四五六七八九十百千]{1,8})';
/** Follows 第一 if it is a rank, not a name (第一责任人, 第一议题). */
const rankEnd = '(?=[，,。.；;:：、)）”’》…\\s！!]|$|的|等(?!级|奖|次会))';

const constant =
  (value: number, precision = 1) =>
  (): Amount => ({ value, precision });
const form = (first: string, kind: NumberKind, pattern: string, more: Partial<NumberForm> = {}) => ({
  first,
  form: { kind, pattern: new RegExp(pattern, 'y'), read: readAmount, ...more },
});

const digits = '0123456789';
const numerals = '〇零○一二两三四五六七八九十百千万亿';
const digitsAndNumerals = digits + numerals;

/** In order of precedence, with their possible first characters. */
const forms: readonly { first: string; form: NumberForm }[] = [
  // Dates and times.
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>${year}[-./]\\d{1,2}[-./]\\d{1,2}))(?!\\d)`, { read: constant(0) }),
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>${year}))(?=${spaces}(?:年|${dash}${spaces}${year}${spaces}年))`),
  form(numerals, 'date', `(?<n>${chineseDigit}{4})(?=年)`, { read: constant(0) }),
  form(digits, 'date', `(?<=[〔【\\[（(]${spaces})(?<n>${year})(?=${spaces}[〕】\\]）)])`),
  form(digitsAndNumerals, 'date', `(?<!\\d)(?<n>\\d{2}|[二三四五六七八九]十)(?=年代|世纪)`),
  form(digits, 'date', `(?<![\\d.])(?<n>\\d{1,2})(?=${spaces}(?:月|${dash}${spaces}\\d{1,2}${spaces}月))`),
  form(digits, 'date', `(?<=年${spaces})(?<n>\\d{1,2})$`),
  form(
    digits,
    'date',
    `(?<=月${spaces}|日${spaces}${dash}${spaces})(?<n>\\d{1,2})(?=${spaces}(?:日|号|${dash}${spaces}\\d{1,2}${spaces}日))`,
  ),
  form(numerals, 'date', '(?<=年)(?<n>[一二三四五六七八九十]{1,2})(?=月)'),
  form(numerals, 'date', '(?<=月)(?<n>[一二三四五六七八九十]{1,3})(?=日)'),
  form(digits, 'date', `(?<!\\d)(?<n>(?<span>\\d{1,2}[·•・]\\d{1,2}))(?!\\d)`, { read: constant(0) }),
  form(digits, 'date', `(?<=[“"‘'])(?<n>(?<span>\\d{1,2}\\.\\d{1,2}))(?=[”"’'])`, { read: constant(0) }),
  form(digits, 'date', `(?<![\\d:：])(?<n>(?<span>\\d{1,2}[:：]\\d{2}))(?![\\d:：])`, { read: constant(0) }),

  // Shares.
  form('百', 'percent', `(?<span>百分之(?<n>${anyAmount}))`),
  form('百', 'percent', '(?<n>(?<span>百分百))', { read: constant(100) }),
  form('千', 'permille', `(?<span>千分之(?<n>${anyAmount}))`),
  form(numerals, 'fraction', `(?<span>(?<d>${chineseNumber})分之(?<n>${chineseNumber}))`, {
    read: readFraction,
  }),
  form(digits, 'fraction', '(?<![\\d./])(?<span>(?<n>\\d{1,2})/(?<d>\\d{1,3}))(?![\\d/])', {
    read: readFraction,
  }),
  form(digitsAndNumerals, 'points', `(?<n>${anyAmount})(?=${spaces}个?百分点)`),
  form(digits, 'percent', `(?<span>(?<n>${digitAmount})${spaces}%)`),
  form(digits, 'percent', `(?<n>${digitAmount})(?=${spaces}${dash}${spaces}[\\d.]+${spaces}%)`),
  form(digits, 'permille', `(?<span>(?<n>${digitAmount})${spaces}‰)`),
  form('过', 'percent', '(?<n>(?<span>过半数?))', { read: constant(50), bound: 'over' }),
  form('半一', 'percent', '(?<n>(?<span>半数|一半))', { read: constant(50) }),
  form(
    digitsAndNumerals,
    'percent',
    `(?<span>(?<n>[一二三四五六七八九]|(?<![\\d.])\\d)成[一二三四五六七八九半]?)(?=以上|以下|左右|多|的|[，。；、,;)）”]|$)`,
    { read: readTenths },
  ),
  form(
    digitsAndNumerals,
    'percent',
    `(?<=[超近约逾达占过足])(?<span>(?<n>[一二三四五六七八九]|\\d)成)(?![立功效员果本长交就])`,
    {
      read: readTenths,
    },
  ),

  // Ranks and ordinals.
  form('第', 'rank', `(?<span>第${spaces}(?<n>${smallNumber}))(?=${spaces}(?:名|位(?!书记)))`),
  form('第', 'rank', `(?<![，,。；;：:、（(“\\s]|^)(?<span>第${spaces}(?<n>${smallNumber}))${rankEnd}`),
  // The second of 分别排名第59、第26.
  form(
    '第',
    'rank',
    `(?<=[名列位居][^，。；,;]{0,6}第\\d{1,4}名?[、和及与]${spaces})(?<span>第${spaces}(?<n>${smallNumber}))`,
  ),
  form('前', 'rank', `(?<span>前${spaces}(?<n>${smallNumber}))(?=${spaces}(?:名|位|强|甲|列))`, { bound: 'at-most' }),
  form('前', 'rank', `(?<![目此之以提日年月会空面事先从午天])(?<span>前${spaces}(?<n>${smallNumber}))${rankEnd}`, {
    bound: 'at-most',
  }),
  form('首榜', 'rank', '(?<![摆放置挺][^，。；,;]{0,6})(?<n>(?<span>首位(?!度)|榜首|首名))', {
    read: constant(1),
  }),
  form('第', 'ordinal', `(?<span>第${spaces}(?<n>${smallNumber}))`),
  form(digitsAndNumerals, 'ordinal', `(?<n>${smallNumber})(?=届)`),

  // Counts.
  form(digitsAndNumerals, 'multiple', `(?<n>${anyAmount})(?=${spaces}(?:余|多)?倍)`),
  form(digits, 'cardinal', `(?<![A-Za-z])(?<n>${digitAmount})(?!\\.?\\d|[A-Z](?![A-Za-z]))`),
  form(
    '零',
    'cardinal',
    `(?<n>(?<span>零))(?=败诉|纠错|投诉|事故|发生|差错|伤亡|死亡|新增|上访|超期|逾期|延误|被纠|撤销|违规|案件)`,
    {
      read: constant(0),
    },
  ),
  form(
    numerals,
    'cardinal',
    `(?<![统唯专同单逐每进第之其某如任另哪划数几初])(?<n>${chineseAmount})(?=(?:余|多|几|来)?${measureWord}|[至到—–~-]${chineseNumber}${measureWord})`,
    { read: readCount },
  ),
];

const formsByFirst = new Map(
  [...`${digitsAndNumerals}第前首榜半过`].map((character) => [character, startingWith(character)]),
);

/** The forms that the number at an offset may have, in order of precedence. */
export function formsAt(text: string, at: number): readonly NumberForm[] {
  const candidates = formsByFirst.get(text.charAt(at));
  if (!candidates) return [];
  const { all, special, plain } = candidates;
  special.lastIndex = at;
  return special.test(text) ? all : plain;
}

/** Where a number may begin, from an offset on; the text's length if nowhere. */
export function nextNumberStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && isFirst[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** By UTF-16 code unit: a pattern would stop at each of them, which takes longer than to look it up. */
const isFirst = new Uint8Array(1 << 16);
for (const character of formsByFirst.keys()) isFirst[character.charCodeAt(0)] = 1;

/** Most numbers have the last form, if any: `special` tells at once whether one of the others can fit. */
function startingWith(character: string): { all: NumberForm[]; special: RegExp; plain: NumberForm[] } {
  const all = forms.filter(({ first }) => first.includes(character)).map((entry) => entry.form);
  const sources = all.slice(0, -1).map(({ pattern }) => `(?:${pattern.source})`);
  return { all, special: new RegExp(sources.join('|'), 'y'), plain: all.slice(-1) };
}

function readFraction(n: string, match: RegExpExecArray): Amount | null {
  const denominator = readAmount(match.groups?.d ?? '')?.value ?? 0;
  const numerator = readAmount(n)?.value ?? 0;
  if (numerator >= denominator) return null;
  return { value: numerator / denominator, precision: 0 };
}

/** In per cent: 七成 → 70, 七成五 → 75, 七成半 → 75. */
function readTenths(n: string, match: RegExpExecArray): Amount | null {
  const tenths = /\d/.test(n) ? Number(n) : readChineseNumber(n);
  const last = /成(.)$/.exec(match.groups?.span ?? '')?.[1];
  if (tenths === null) return null;
  const hundredths = last === undefined ? 0 : last === '半' ? 5 : (readChineseNumber(last) ?? 0);
  return { value: tenths * 10 + hundredths, precision: last === undefined ? 10 : 1 };
}

/** 二 alone before a measure word is a name (二期, 二处): counts use 两. 百, 千 and 万 alone need a word like 近 or 余. */
function readCount(n: string, match: RegExpExecArray): Amount | null {
  if (n === '二') return null;
  if (!/^[百千万亿]/.test(n)) return readAmount(n);
  const head = match.input.slice(Math.max(0, match.index - 2), match.index);
  const tail = match.input.charAt(match.index + n.length);
  return /(?:近|上|超|超过|逾|约|达)$/.test(head) || /[余多]/.test(tail) ? readAmount(n) : null;
}
