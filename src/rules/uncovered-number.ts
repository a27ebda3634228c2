import type { Observation } from '../model/annotation.ts';
import { memo } from '../model/memo.ts';
import type { Division } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import type { LocatedText } from '../parse/located.ts';
import { type NumberIndex, numberIndexOf } from '../parse/number-index.ts';
import { type NumberMention, readNumbers } from '../parse/numbers.ts';
import type { SourceParagraph } from '../parse/paragraphs.ts';
import { positionInText } from '../parse/positions.ts';
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
      const names = namesWithNumerals(divisions);
      for (const paragraph of numberIndexOf(report.value.body).paragraphs)
        checkParagraph(report, paragraph, names, flag);
    },
  },
};

function checkParagraph(
  report: LocatedText<Report>,
  paragraph: SourceParagraph,
  names: readonly string[],
  flag: Flag,
): void {
  const { body, annotations } = report.value;
  const { number } = paragraph;
  const observations = annotations.observations.filter(({ anchor }) => anchor.paragraph === number);
  const coveredSpans = [...annotations.events, ...annotations.excluded]
    .filter(({ anchor }) => anchor.paragraph === number)
    .map(({ anchor }): [number, number] => [anchor.start, anchor.end]);
  const numbers = numberIndexOf(body);
  const unquoted = numbers
    .inParagraph(number)
    .filter(
      (mention) =>
        !isNonFigure(mention) && !isInside(mention, coveredSpans) && !isStated(mention, observations, numbers),
    );
  if (unquoted.length === 0) return;
  const ignoredSpans = [...titleSpans(paragraph.text), ...contextSpans(paragraph.text, names)];
  const uncovered = unquoted.filter((mention) => !isInside(mention, ignoredSpans));
  for (const block of paragraph.blocks) {
    const mentions = uncovered.filter(({ start }) => block.start <= start && start < block.end);
    const positionOf = ({ start }: NumberMention) =>
      positionInText(body, report.positions, block.index, start - block.start);
    const [first] = mentions;
    if (!first) continue;
    const listed = mentions.map((mention) => {
      const { line, column } = positionOf(mention);
      return `“${inContext(paragraph.text, mention)}”（${line}:${column}）`;
    });
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
 * Whether an observation states the number, as its value or in its qualifier (连续6年). A number that is merely inside
 * another observation's quote stays uncovered. If a quote does not state its value, rule `value` flags that instead.
 */
function isStated(mention: NumberMention, observations: readonly Observation[], numbers: NumberIndex): boolean {
  const quoting = observations.filter(({ anchor }) => isInside(mention, [[anchor.start, anchor.end]]));
  const isNamed = quoting.some(({ value, unit, anchor, qualifier = '' }) => {
    const stating = mentionsOfValue(value, unit, numbers.paragraphText(anchor.paragraph), numbers.inside(anchor));
    const qualifierValues = readNumbers(qualifier).map((number) => number.value);
    return stating.length === 0 || stating.includes(mention) || qualifierValues.includes(mention.value);
  });
  if (isNamed || quoting.length < 2 || quoting.length !== mention.value) return isNamed;
  // “三个百分百”, “三个100%”: the number counts the rates.
  return quoting.every(({ anchor }) =>
    /^个(?:百分|100%)/.test(numbers.paragraphText(anchor.paragraph).slice(mention.end)),
  );
}

function isInside({ start, end }: NumberMention, spans: readonly [number, number][]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to);
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
