import type { Anchor, Observation } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { memo } from '../model/memo.ts';
import type { Position } from '../model/problem.ts';
import type { Division } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { lastAtMost } from '../parse/last-at-most.ts';
import type { LocatedText } from '../parse/located.ts';
import { type NumberIndex, numberIndexOf } from '../parse/number-index.ts';
import { type NumberMention, readNumbers } from '../parse/numbers.ts';
import type { SourceParagraph } from '../parse/paragraphs.ts';
import { positionInText } from '../parse/positions.ts';
import { SpanSet } from '../parse/span-set.ts';
import { mentionsOfValue, namesOne } from '../parse/value-mentions.ts';
import { contextSpans, isNonFigure, titleSpans } from './number-contexts.ts';
import type { Flag, Rule } from './rule.ts';

/**
 * Lists numbers that editors may have overlooked: those outside observations, events, `excluded` and cited titles. One
 * problem a file, because a long report has hundreds; its details list them. Skips reports without observations, and those
 * whose annotations have mistakes, which may be about the very numbers.
 */
export const uncoveredNumberRule: Rule = {
  id: 'uncovered-number',
  description: '已标注指标数值的报告，正文里的每个数都标注了或写明了不标的理由（漏标只提醒）',
  check: {
    report(report, { divisions }, flag) {
      if (!report.annotations?.isComplete || report.value.annotations.observations.length === 0) return;
      const { annotations, body } = report.value;
      const names = namesWithNumerals(divisions);
      const observations = Map.groupBy(annotations.observations, ({ anchor }) => anchor.paragraph);
      const covering = Map.groupBy([...annotations.events, ...annotations.excluded], ({ anchor }) => anchor.paragraph);
      const found = numberIndexOf(body).paragraphs.flatMap((paragraph) => {
        const { number, text } = paragraph;
        const unquoted = unquotedNumbers(body, number, observations.get(number) ?? [], covering.get(number) ?? []);
        if (unquoted.length === 0) return [];
        const ignored = new SpanSet([...titleSpans(text), ...contextSpans(text, names)]);
        return unquoted.filter((mention) => !ignored.contains(mention)).map((mention) => ({ paragraph, mention }));
      });
      const misquoted = misquotedNumbers(
        annotations.observations,
        found.map(({ mention }) => mention),
        body,
      );
      const listed = found
        .filter(({ mention }) => !misquoted.has(mention))
        .map(({ paragraph, mention }) => locate(report, paragraph, mention));
      flagNumbers(report.file, listed, flag);
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
  const figures = numbers.inParagraph(paragraph).filter((mention) => !isNonFigure(mention));
  if (figures.length === 0) return [];
  const covered = new SpanSet(covering.map(({ anchor }) => [anchor.start, anchor.end]));
  const stated = statedNumbers(observations, numbers);
  return figures.filter((mention) => !covered.contains(mention) && !stated.has(mention));
}

/** More misquoted values than are listed would only take time. */
const maxMisquoted = 20;

/** The numbers that observations mean whose quotes do not state them: rule `value` flags those, so they are not listed. */
function misquotedNumbers(
  observations: readonly Observation[],
  mentions: readonly NumberMention[],
  body: ParsedBody,
): Set<NumberMention> {
  const numbers = numberIndexOf(body);
  const unread = observations.filter(({ value, unit, anchor }) => {
    const quoted = numbers.inside(anchor);
    const stating = mentionsOfValue(value, unit, numbers.paragraphText(anchor.paragraph), quoted);
    return stating.length === 0 && !namesOne(value, unit, quoted);
  });
  // The sign of a value is in its words, which differ from text to text.
  const meant = unread
    .slice(0, maxMisquoted)
    .map(({ value, unit }) => mentionsOfValue(Math.abs(value), unit, '', mentions));
  return new Set(meant.flat());
}

interface UncoveredNumber {
  block: string;
  position: Position;
  context: string;
}

function locate(
  { value, positions }: LocatedText<Report>,
  { text, blocks }: SourceParagraph,
  mention: NumberMention,
): UncoveredNumber {
  const block = blocks[lastAtMost(blocks, ({ start }) => start, mention.start)];
  if (!block) throw new RangeError(`No block at ${mention.start}`);
  return {
    block: block.id,
    position: positionInText(value.body, positions, block.index, mention.start - block.start),
    context: inContext(text, mention),
  };
}

function flagNumbers(file: string, found: readonly UncoveredNumber[], flag: Flag): void {
  const [first, ...others] = found;
  if (!first) return;
  const list = others.length === 0 ? '' : `（npm run check -- --numbers ${file} 逐个列出）`;
  flag({
    file,
    position: first.position,
    message: `正文有 ${found.length} 个数没有标注${others.length === 0 ? '：' : '，第一个是'}“${first.context}”`,
    fix: `是成效数字的写进 observations，是大事的写进 events，都不是的写进 excluded 并说明理由${list}`,
    severity: 'warning',
    details: found.map(({ block, position, context }) => `${position.line}:${position.column} ${block} “${context}”`),
  });
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
    const text = numbers.paragraphText(anchor.paragraph);
    const stating = new Set(mentionsOfValue(value, unit, text, quoted));
    const qualifierValues = readNumbers(qualifier).map((number) => number.value);
    for (const mention of quoted) {
      quoting.set(mention, (quoting.get(mention) ?? 0) + 1);
      if (stating.size === 0 || stating.has(mention) || qualifierValues.includes(mention.value)) stated.add(mention);
    }
    if (stating.size === 0)
      for (const mention of mentionsOfValue(value, unit, text, numbers.inParagraph(anchor.paragraph)))
        stated.add(mention);
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
