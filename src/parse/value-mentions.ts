import { shift } from './amounts.ts';
import { type NumberKind, type NumberMention, readNumbers } from './numbers.ts';

/**
 * Whether a quote states a value in its unit: 3000000 人次 in 超300万人次, 100 % in “三个百分百”, 10 名 in 全国前十, 70 % in
 * 超七成. A negative value needs a decrease (下降16.22%). A quote without numbers other than dates can state 1:
 * 成功创建全国法治政府建设示范市 is 1 个.
 */
export function isStatedIn(value: number, unit: string, quote: string): boolean {
  const mentions = readNumbers(quote);
  return mentionsOfValue(value, unit, quote, mentions).length > 0 || namesOne(value, unit, mentions);
}

/** Those of `mentions`, numbers of `text`, that state a value in its unit. */
export function mentionsOfValue(
  value: number,
  unit: string,
  text: string,
  mentions: readonly NumberMention[],
): NumberMention[] {
  const kinds = kindsOf(unit);
  const exponent = unitExponent(unit);
  const expected = exponent === 0 ? Math.abs(value) : shift(String(Math.abs(value)), exponent).value;
  return mentions.filter((mention) => {
    if (!kinds.includes(mention.kind) || !isClose(mention, expected, kinds)) return false;
    return value >= 0 || decreases(text, mention.start);
  });
}

/** Whether a quote can state 1 without a number: the thing is named, not counted. */
export function namesOne(value: number, unit: string, mentions: readonly NumberMention[]): boolean {
  return value === 1 && kindsOf(unit).includes('cardinal') && mentions.every((mention) => mention.kind === 'date');
}

/** The power of ten in the unit: 万元 → 4. */
export function unitExponent(unit: string): number {
  const word = /^(万亿|亿|千万|百万|万)/.exec(unit)?.[1];
  return word === undefined ? 0 : (exponents[word] ?? 0);
}

const exponents: Record<string, number> = { 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };

const unitKinds = new Map<string, readonly NumberKind[]>();
for (const unit of ['%', '％', '百分比']) unitKinds.set(unit, ['percent', 'fraction']);
unitKinds.set('‰', ['permille']);
// 名 counts both people and ranks.
for (const unit of ['名', '名次', '位', '位次', '排名']) unitKinds.set(unit, ['rank', 'ordinal', 'cardinal']);
for (const unit of ['届', '批', '批次', '次', '轮', '期']) unitKinds.set(unit, ['cardinal', 'ordinal']);

function kindsOf(unit: string): readonly NumberKind[] {
  if (unit.endsWith('百分点')) return ['points'];
  if (unit.endsWith('倍')) return ['multiple'];
  return unitKinds.get(unit) ?? ['cardinal', 'fraction'];
}

/** Fractions (三分之二) need only agree in two decimals. */
function isClose(mention: NumberMention, expected: number, kinds: readonly NumberKind[]): boolean {
  if (mention.kind !== 'fraction') return mention.value === expected;
  const scale = kinds.includes('percent') ? 100 : 1;
  return Math.abs(mention.value * scale - expected) < scale / 200;
}

/** Words that make the number after them a decrease, as alternatives of a regular expression. */
export const declineWords = '下降|减少|降低|回落|下滑|减幅|降幅|压减|压缩|缩减';

const decline = new RegExp(`(?:${declineWords}|缩短|负|-|－|−)[^，。；,;]{0,6}$`);

function decreases(text: string, at: number): boolean {
  return decline.test(text.slice(Math.max(0, at - 12), at));
}
