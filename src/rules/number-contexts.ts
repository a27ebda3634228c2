import { measureWord } from '../parse/number-words.ts';
import type { NumberMention } from '../parse/numbers.ts';

/**
 * Patterns of numbers that are not figures: document numbers, hotlines, versions, grades, slogans. Rule
 * `uncovered-number` ignores numbers inside a match. Each pattern occurs in reports of many regions; exceptions of a
 * single report belong under `excluded` in its annotations.
 */
const contexts: readonly RegExp[] = [
  // 文号、编号：〔2022〕39号, 第7号令
  /[〔【[（(]\s{0,4}\d{4}\s{0,4}[〕】\]）)]\s{0,4}第?\s{0,4}\d{1,9}\s{0,4}号/g,
  /(?:第\s{0,4})?\d{1,9}\s{0,4}号(?!召)/g,
  // 热线、短号码与电话；后面有量词的（110辆）、前面是“共计”一类的是数
  new RegExp(
    `(?<!\\d|共计|总计|合计|达到)(?:12\\d{3}|96\\d{3,4}|110|119|120|122)(?=\\s{0,4}[\\p{Script=Han}”》、,，。；;)）])(?!\\s{0,4}(?:[万亿余多]|${measureWord}))`,
    'gu',
  ),
  /(?<!\d)\d{3,4}-\d{7,8}(?!\d)/g,
  // 手机号码由 personal-data 提醒
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  // 版本：营商环境5.0版本, 3.0对接
  /\d{1,2}\.0(?![\d%％万亿])/g,
  // 等级与称号：5A级, 3级, 世界500强
  /\d\s{0,4}[A-Z]{0,4}\s{0,4}级|(?:世界|中国|全国|全省|企业)\s{0,4}\d{1,9}\s{0,4}强/g,
  // 不间断服务：7×24小时
  /\d{1,9}\s{0,4}[×xX*]\s{0,4}24|24\s{0,4}小时/g,
  // 带字母的模式：1+N, 1+6+X
  /[\dNXnx]{1,9}(?:\s{0,4}[+＋]\s{0,4}[\dNXnx]{1,9}){0,8}\s{0,4}[+＋]\s{0,4}[NXnx](?:\s{0,4}[+＋]\s{0,4}[\dNXnx]{1,9}){0,8}|[NXnx](?:\s{0,4}[+＋]\s{0,4}[\dNXnx]{1,9})+/g,
  // 序号：（3）, 行首的 1.
  /[（(]\s{0,4}\d{1,2}\s{0,4}[）)]/g,
  /^\s{0,4}\d{1,3}\s{0,4}[、.．](?!\d)/gm,
  // 引号里用汉字数的提法：“三项制度”；“零投诉”是数
  /“(?![^“”]*(?:百分|分之|第|前|首位|零))[^“”\d０-９]{1,20}”/g,
  // 会议届次：八届人大一次会议；召开三次会议是数
  /(?:届|人大|政协|委员会|大会)(?:(?!召开|举行|举办)[^，。；,;]){0,4}?[一二三四五六七八九十]{1,8}次(?:会议|全会|全体会议)/g,
  /届[一二三四五六七八九十]{1,8}次(?:(?:全会)?[、和][一二三四五六七八九十]{1,8}次){0,4}(?:会议|全会|全体会议)/g,
  // 规划期与时段：五年规划, 三年行动, 近三年, 前三季度
  /[一二三四五六七八九十\d]{1,8}年(?:行动|规划|计划|攻坚|来|以来)/g,
  /(?:近|今后|未来|过去|下一个)[一二三四五六七八九十\d]{1,8}年/g,
  /前?[一二三四1-4]个?季度/g,
  // 常见提法
  /(?:两个|[四五十]个)(?:维护|确立|意识|自信|服从|结合|全面|坚持|毫不动摇|伟大)/g,
  /[一二两三四五六七八九十]{1,8}(?:个一|位一体|项制度|套班子|件民生实事|件实事|条例外|本账|张网|张图|个年)/g,
  /(?:七天|7天)无理由/g,
];

/** Spans of titles in 《》, brackets included; a nested title belongs to the outer one. */
export function titleSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') {
      if (depth === 0) start = i;
      depth++;
    }
    if (text[i] !== '》' || depth === 0) continue;
    depth--;
    if (depth === 0) spans.push([start, i + 1]);
  }
  return spans;
}

/** Spans whose numbers are not figures. `names` are names that contain numerals (三门县, 五台县). */
export function contextSpans(text: string, names: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const pattern of contexts) {
    // `matchAll` would copy the pattern, which takes longer than most searches.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      spans.push([match.index, match.index + match[0].length]);
  }
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
      spans.push([start, start + name.length]);
  }
  return spans;
}

/** Whether a number is not a figure in any context: a date, an ordinal (第十七届), or 一 as an article (一个). */
export function isNonFigure({ kind, printed }: NumberMention): boolean {
  return kind === 'date' || kind === 'ordinal' || printed === '一';
}
