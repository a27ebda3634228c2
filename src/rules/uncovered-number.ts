import type { Anchor, Observation } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { memo } from '../model/memo.ts';
import type { Division } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { lastAtMost } from '../parse/last-at-most.ts';
import type { LocatedText } from '../parse/located.ts';
import { type NumberIndex, numberIndexOf } from '../parse/number-index.ts';
import { type NumberMention, readNumbers } from '../parse/numbers.ts';
import type { SourceParagraph } from '../parse/paragraphs.ts';
import { positionInText } from '../parse/positions.ts';
import { SpanSet } from '../parse/span-set.ts';
import { mentionsOfValue } from '../parse/value-mentions.ts';
import { contextSpans, isNonFigure, titleSpans } from './number-contexts.ts';
import type { Flag, Rule } from './rule.ts';

/**
 * Lists numbers that editors may have overlooked, one line a block: those outside observations, events, `excluded` and
 * cited titles. Skips reports without observations.
 */
export const uncoveredNumberRule: Rule = {
  id: 'uncovered-number',
  description: '已标注指标数值的报告，正文里的每个数都标注了或写明了不标的理由（漏标只提醒）',
  check: {
    report(report, { divisions }, flag) {
      if (!report.annotations || report.value.annotations.observations.length === 0) return;
      const { annotations, body } = report.value;
      const names = namesWithNumerals(divisions);
      const observations = Map.groupBy(annotations.observations, ({ anchor }) => anchor.paragraph);
      const covering = Map.groupBy([...annotations.events, ...annotations.excluded], ({ anchor }) => anchor.paragraph);
      for (const paragraph of numberIndexOf(body).paragraphs) {
        const { number } = paragraph;
        const unquoted = unquotedNumbers(body, number, observations.get(number) ?? [], covering.get(number) ?? []);
        if (unquoted.length === 0) continue;
        const ignored = new SpanSet([...titleSpans(paragraph.text), ...contextSpans(paragraph.text, names)]);
        flagNumbers(
          report,
          paragraph,
          unquoted.filter((mention) => !ignored.contains(mention)),
          flag,
        );
      }
    },
  },
};

/** The figures of a paragraph that no observation states and no event or exclusion covers. */
function unquotedNumbers(
  body: ParsedBody,
  paragraph: number,
  observations: readonly Observation[],
  covering: readonly { anchor: Anchor }[],
): NumberMention[] {
  const numbers = numberIndexOf(body);
  const covered = new SpanSet(covering.map(({ anchor }) => [anchor.start, anchor.end]));
  const stated = statedNumbers(observations, numbers);
  return numbers
    .inParagraph(paragraph)
    .filter((mention) => !isNonFigure(mention) && !covered.contains(mention) && !stated.has(mention));
}

/** Numbers that a message lists; more would hide its end. */
const maxListed = 20;

function flagNumbers(
  report: LocatedText<Report>,
  paragraph: SourceParagraph,
  uncovered: readonly NumberMention[],
  flag: Flag,
): void {
  const { text, blocks } = paragraph;
  const byBlock = Map.groupBy(uncovered, ({ start }) => blocks[lastAtMost(blocks, (block) => block.start, start)]);
  for (const [block, mentions] of byBlock) {
    const [first] = mentions;
    if (!block || !first) continue;
    const positionOf = ({ start }: NumberMention) =>
      positionInText(report.value.body, report.positions, block.index, start - block.start);
    const listed = mentions.slice(0, maxListed).map((mention) => {
      const { line, column } = positionOf(mention);
      return `“${inContext(text, mention)}”（${line}:${column}）`;
    });
    if (mentions.length > maxListed) listed.push(`另有 ${mentions.length - maxListed} 处`);
    flag({
      file: report.file,
      position: positionOf(first),
      message: `${block.id} 有 ${mentions.length} 个数没有标注：${listed.join('、')}`,
      fix: '是成效数字的写进 observations，是大事的写进 events，都不是的写进 excluded 并说明理由',
      severity: 'warning',
    });
  }
}

/**
 * The numbers that observations state, as their value or in their qualifier (连续6年). A number that is merely inside
 * another observation's quote stays uncovered. If a quote does not state its value, rule `value` flags that instead.
 */
function statedNumbers(observations: readonly Observation[], numbers: NumberIndex): Set<NumberMention> {
  const stated = new Set<NumberMention>();
  /** By number, how many observations quote it. */
  const quoting = new Map<NumberMention, number>();
  for (const { value, unit, anchor, qualifier = '' } of observations) {
    const quoted = numbers.inside(anchor);
    const stating = new Set(mentionsOfValue(value, unit, numbers.paragraphText(anchor.paragraph), quoted));
    const qualifierValues = readNumbers(qualifier).map((number) => number.value);
    for (const mention of quoted) {
      quoting.set(mention, (quoting.get(mention) ?? 0) + 1);
      if (stating.size === 0 || stating.has(mention) || qualifierValues.includes(mention.value)) stated.add(mention);
    }
  }
  const text = numbers.paragraphText(observations[0]?.anchor.paragraph ?? 0);
  for (const [mention, count] of quoting) {
    // “三个百分百”, “三个100%”: the number counts the rates.
    const countsRates = /^个(?:百分|100%)/.test(text.slice(mention.end, mention.end + 5));
    if (count >= 2 && count === mention.value && countsRates) stated.add(mention);
  }
  return stated;
}

/** A number with a few characters on both sides, within its clause. */
function inContext(text: string, { start, end }: NumberMention): string {
  const before = /[^，。；：、,;:]{0,6}$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  const after = /^[^，。；：、,;:]{0,4}/.exec(text.slice(end, end + 4))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

/** Division names that begin with a numeral: 三门县, 五台县. */
const namesWithNumerals = memo((divisions: ReadonlyMap<string, Division>): string[] => {
  const names = new Set([...divisions.values()].map(({ name }) => name));
  return [...names].filter((name) => /^[一二三四五六七八九十百千万]/.test(name));
});
