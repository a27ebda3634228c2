import type { Bound } from '../model/terms.ts';

/**
 * Measure words and units. A Chinese numeral is a number only before one of them (三项, not 三农). Without words that
 * also form names: 级, 等, 届, 方, 分, 大, 会.
 */
const measureWords = `
  个百分点 百分点 平方公里 平方米 立方米 个工作日 工作日 个小时 小时 分钟 课时 学时 个月 季度 人次 件次 场次 家次 户次
  台次 车次 班次 批次 项次 例次 条次 万元 亿元 公里 公斤 公顷 千米 千瓦 个 件 项 名 人 次 场 期 份 宗 起 篇 部 家 户 所
  间 处 台 套 辆 艘 批 类 种 支(?![撑部持出]) 本 册 版 幅 块 元 年 天 周 倍 位(?!一体) 门 堂 站 例 则 轮 组 座 栋 幢 亩 吨 米 遍
  张 段 桩 枚 株 棵 封 卷 集 盏 条(?!例)
`
  .trim()
  .split(/\s+/);

/** Regular expression source: one measure word, longest first. */
export const measureWord = `(?:${[...measureWords].sort((a, b) => b.length - a.length).join('|')})`;

/** Words directly before a number. Of words with the same ending the longer comes first. */
const boundsBefore: [Bound, string][] = [
  ['at-least', '不少于|不低于|不小于|不得少于|不得低于|至少|最少|起码|≥'],
  ['at-most', '不超过|不高于|不多于|不大于|不得超过|不得高于|至多|最多|≤'],
  ['under', '低于|少于|小于|不足|不到|不满|未满|未达|<'],
  ['about', '接近|将近|大约为?|(?<![合签节预公契条违解履特要])约为?|(?<![附最邻靠临])近|大概'],
  ['over', '超过|超出|超越|超|逾|突破|高于|多于|大于|高过|>'],
];

/** Words after a number or its measure word. */
const boundsAfter: [Bound, string][] = [
  ['at-least', '以上(?!报告|情况|各|问题)'],
  ['at-most', '以内|之内|以下(?!简称|称|方面|几|问题|情况|各)'],
  ['about', '左右|上下'],
];

const spaces = '[ \\u00a0\\u3000]*';
const before = (words: string) => new RegExp(`(?:${words})(?:了|到|达)?${spaces}$`);
const after = (words: string) =>
  new RegExp(`^${spaces}\\p{Script=Han}{0,4}?(?:及|或|\\(含\\)|（含）)?(?:${words})`, 'u');
const patternsBefore = boundsBefore.map(([bound, words]) => [bound, before(words)] as const);
const patternsAfter = boundsAfter.map(([bound, words]) => [bound, after(words)] as const);
/** Most numbers have no such words, which one pattern finds out sooner than eight. */
const anyBefore = before(allWords(boundsBefore));
const anyAfter = after(allWords(boundsAfter));
/** Between a number and its measure word: 486万余宗, 300多场次, 十几个. */
const approximately = new RegExp(`^${spaces}(?:余|多(?!元|样|种形|方|发|层|级|边|维)|几)`);
/** 近三年, 近5个月: the last three years, not almost three. */
const recentPeriod = new RegExp(`近${spaces}$`);
const timeUnit = new RegExp(`^${spaces}(?:年|个月|月|天|日|周|期|届)`);

/** The bound of a number by the words around it: 超300万 → over, 50%以上 → at-least, 486万余 → about. */
export function boundAround(text: string, start: number, end: number): { bound: Bound; words: string } {
  const head = text.slice(Math.max(0, start - 6), start);
  const tail = text.slice(end, end + 10);
  for (const [bound, pattern] of anyBefore.test(head) ? patternsBefore : []) {
    const words = pattern.exec(head)?.[0];
    if (words === undefined || (recentPeriod.test(head) && timeUnit.test(tail))) continue;
    return { bound, words: words.trim() };
  }
  for (const [bound, pattern] of anyAfter.test(tail) ? patternsAfter : []) {
    const words = pattern.exec(tail)?.[0];
    if (words !== undefined) return { bound, words: words.trim() };
  }
  if (/(?<!以)上$/.test(head) && /[百千万亿]/.test(text.charAt(start))) return { bound: 'at-least', words: '上' };
  const words = approximately.exec(tail)?.[0] ?? /[余多几]/.exec(text.slice(start, end))?.[0];
  return words === undefined ? { bound: 'exact', words: '' } : { bound: 'about', words: words.trim() };
}

function allWords(bounds: readonly [Bound, string][]): string {
  return bounds.map(([, words]) => words).join('|');
}
