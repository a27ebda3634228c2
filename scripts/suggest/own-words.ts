import { measureWord } from '../../src/parse/number-words.ts';
import type { Figure } from './figures.ts';
import { type Phrase, textOf } from './phrases.ts';

/**
 * The words about one number among those of its phrase. 审查文件120件提出意见300条: those before each number.
 * 42个单位举办66场宣讲: those after it, and what precedes the first number. Two spaces separate what precedes from what
 * follows. `previous`: the phrase before.
 */
export function ownWords(
  own: Phrase,
  previous: Phrase | undefined,
  figure: Figure,
  siblings: readonly Figure[],
): string {
  const { text } = figure.paragraph;
  const words = wordsAround(text, own, figure, siblings);
  return scopeOnly.test(words.trim()) ? textOf(text, previous).replace(/第?\d[\d,.]*[%名位]?/g, '') : words;
}

/** The second of 居全省第一、全国第四 and of 第59、第26 has the words of the first. */
const scopeOnly =
  /^(?:[我本][省市区县]|全[国省市区州县](?:\d+个\p{Script=Han}{0,6}?[市县区])?|位[居列]|[居列]|排名?|分别|并列|[和及]|\s)*$/u;

function wordsAround(text: string, own: Phrase, figure: Figure, siblings: readonly Figure[]): string {
  const inside = siblings.filter(({ mention }) => mention.start >= own.start && mention.start < own.end);
  const place = inside.findIndex(({ mention }) => mention.start === figure.mention.start);
  const ends = inside.map(({ mention }) => mention.end + measureLength(text, mention.end));
  const last = text.slice(ends.at(-1), own.end);
  const head = text.slice(place > 0 ? ends[place - 1] : own.start, figure.mention.start);
  const tail = text.slice(ends[place], inside[place + 1]?.mention.start ?? own.end);
  if (inside.length === 1) return `${head}  ${tail}`;
  const first = text.slice(own.start, inside[0]?.mention.start);
  // 由93.5%提高到98.2%: both are values of what precedes.
  if (movesTo.test(head)) return first;
  const isTrailing = /^(?:以上|以下|左右|以内)?[）)”’\s]*$/.test(last);
  if (!isTrailing) return `${first}  ${tail}`;
  // 对37件草案提出意见163条: the noun follows.
  if (place === 0 && (head.trim() === '' || /^\s*[对将就为围]/.test(head))) return `${head}  ${tail}`;
  return head.trim() === '' ? first : head;
}

const movesTo = /^(?:提高|提升|上升|增长|增加|下降|降低|减少|压缩|压减|缩短|降)?(?:至|到|为)$/;

const measure = new RegExp(`^\\s*(?:余|多|几|来)?\\s*${measureWord}?(?:以上|以下|左右|以内)?`);

/** Length of 余, the measure word and 以上 after a number. */
function measureLength(text: string, offset: number): number {
  return measure.exec(text.slice(offset, offset + 12))?.[0].length ?? 0;
}
