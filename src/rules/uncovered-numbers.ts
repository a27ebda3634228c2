import type { Observation } from '../model/annotation.ts';
import type { Division } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import { type NumberReading, readNumbers } from '../parse/numbers.ts';
import type { SourceParagraph } from '../parse/paragraphs.ts';
import { placeInText } from '../parse/places.ts';
import { readingsOf } from '../parse/readable.ts';
import { type Readings, readingsIn } from '../parse/readings.ts';
import type { Placed } from '../parse/report.ts';
import { contextSpans, isNoFigure, titleSpans } from './number-contexts.ts';
import type { ReportProblem, Rule } from './rule.ts';

/**
 * Every number of an annotated report is said by an observation or is in an event, a cited title or `excluded`, so that
 * nothing is overlooked: the rest is listed, one line a block. Reports without any observation are not held to it.
 */
export const uncoveredNumbers: Rule = {
  name: 'uncovered-number',
  scope: 'report',
  check({ content, reports }, report) {
    const names = namesWithNumerals(content.divisions.values());
    for (const placed of reports.values()) {
      if (!placed.annotations || placed.value.annotations.observations.length === 0) continue;
      for (const paragraph of readingsIn(placed.value.body).paragraphs) {
        checkParagraph(placed, paragraph, names, report);
      }
    }
  },
};

function checkParagraph(
  placed: Placed<Report>,
  paragraph: SourceParagraph,
  names: readonly string[],
  report: ReportProblem,
): void {
  const { body: document, annotations } = placed.value;
  const { number } = paragraph;
  const stated = annotations.observations.filter(({ anchor }) => anchor.paragraph === number);
  const quoted = [...annotations.events, ...annotations.excluded]
    .filter(({ anchor }) => anchor.paragraph === number)
    .map(({ anchor }): [number, number] => [anchor.start, anchor.end]);
  const readings = readingsIn(document);
  const unquoted = readings
    .of(number)
    .filter((reading) => !isNoFigure(reading) && !isInside(reading, quoted) && !isStated(reading, stated, readings));
  if (unquoted.length === 0) return;
  const passedBy = [...titleSpans(paragraph.text), ...contextSpans(paragraph.text, names)];
  const open = unquoted.filter((reading) => !isInside(reading, passedBy));
  for (const block of paragraph.blocks) {
    const numbers = open.filter(({ start }) => block.start <= start && start < block.end);
    const placeOf = ({ start }: NumberReading) =>
      placeInText(document, placed.positions, block.index, start - block.start);
    const [first] = numbers;
    if (!first) continue;
    const listed = numbers.map((reading) => {
      const { line, column } = placeOf(reading);
      return `“${inContext(paragraph.text, reading)}”（${line}:${column}）`;
    });
    report({
      file: placed.file,
      position: placeOf(first),
      message: `${block.id} 有 ${numbers.length} 个数没有标注：${listed.join('、')}`,
      fix: '是成效数字的写进 observations，是大事的写进 events，都不是的写进 excluded 并说明理由',
      severity: 'warning',
    });
  }
}

/**
 * Whether an observation says what a number says: as its value or in its scope (连续6年). That it merely stands in the
 * quote of another is not enough, or whatever is between two figures would be overlooked. A value that its quote does
 * not state is another rule's concern.
 */
function isStated(reading: NumberReading, observations: readonly Observation[], readings: Readings): boolean {
  const around = observations.filter(({ anchor }) => isInside(reading, [[anchor.start, anchor.end]]));
  const named = around.some(({ value, unit, anchor, qualifier = '' }) => {
    const said = readingsOf(value, unit, readings.text(anchor.paragraph), readings.inside(anchor));
    const scope = readNumbers(qualifier).map((number) => number.value);
    return said.length === 0 || said.includes(reading) || scope.includes(reading.value);
  });
  if (named || around.length < 2 || around.length !== reading.value) return named;
  // “三个百分百”, “三个100%” count the rates of which they are said.
  return around.every(({ anchor }) => /^个(?:百分|100%)/.test(readings.text(anchor.paragraph).slice(reading.end)));
}

function isInside({ start, end }: NumberReading, spans: readonly [number, number][]): boolean {
  return spans.some(([from, to]) => from <= start && end <= to);
}

/** A number with a few characters on both sides, within its clause. */
function inContext(text: string, { start, end }: NumberReading): string {
  const before = /[^，。；：、,;:]{0,6}$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
  const after = /^[^，。；：、,;:]{0,4}/.exec(text.slice(end, end + 4))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}

/** Names of places that begin like a number: 三门县, 五台县. */
function namesWithNumerals(divisions: Iterable<Division>): string[] {
  const names = new Set<string>();
  for (const { name } of divisions) if (/^[一二三四五六七八九十百千万]/.test(name)) names.add(name);
  return [...names];
}
