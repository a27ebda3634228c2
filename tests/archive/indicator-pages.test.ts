import { expect, test } from 'vitest';
import { indicatorPages, pointsPerPage, provinceCounts } from '../../src/archive/indicator-pages.ts';
import { spreadByYear } from '../../src/archive/spread.ts';
import type { Observation } from '../../src/model/annotation.ts';
import type { Report } from '../../src/model/report.ts';
import { foundingContent } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

const indicator = [...foundingContent.indicators.values()][0];
if (!indicator) throw new Error('The founding archive has no indicator');

/** A report that states these values of the indicator. */
function stating(id: string, ...values: number[]): Report {
  const report = makeReport(id, '共办理若干件。');
  const observations: Observation[] = values.map((value) => ({
    indicator: indicator?.id ?? '',
    value,
    unit: '件',
    bound: 'exact',
    quote: '若干件',
    anchor: { block: 'p1', paragraph: 1, start: 3, end: 6 },
  }));
  return { ...report, annotations: { ...report.annotations, observations } };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('one full page is not split; with one value more, pages are split by province', () => {
  const full = archiveOf([stating('440104/2022', ...numbers(pointsPerPage - 1)), stating('110101/2023', 7)]);
  expect(indicatorPages(full, indicator).map(({ path, points }) => [path, points.length])).toEqual([
    ['', pointsPerPage],
  ]);
  expect(provinceCounts(full, indicator)).toEqual([]);

  const more = archiveOf([stating('440104/2022', ...numbers(pointsPerPage)), stating('110101/2023', 7)]);
  expect(indicatorPages(more, indicator).map(({ path, points }) => [path, points.length])).toEqual([
    ['', 0],
    ['110000', 1],
    ['440000', pointsPerPage],
  ]);
  expect(provinceCounts(more, indicator)).toEqual([
    { province: '110000', count: 1 },
    { province: '440000', count: pointsPerPage },
  ]);
});

test('a province with more values than fit has several pages; each value appears once', () => {
  const values = numbers(2 * pointsPerPage + 1);
  const pages = indicatorPages(archiveOf([stating('440104/2022', ...values)]), indicator);
  expect(pages.map(({ path, page, pages: of }) => [path, page, of])).toEqual([
    ['', 1, 1],
    ['440000', 1, 3],
    ['440000/2', 2, 3],
    ['440000/3', 3, 3],
  ]);
  const shown = pages.flatMap(({ points }) => points.map(({ observation }) => observation.value));
  expect(shown.toSorted((a, b) => a - b)).toEqual(values);
});

test('the spread of a year consists of stated values', () => {
  const content = archiveOf([
    stating('440104/2022', 5, 1, 9, 3),
    stating('440200/2023', 4),
    stating('110101/2023', 2, 8),
  ]);
  const points = indicatorPages(content, indicator).flatMap((page) => page.points);
  expect(spreadByYear(points)).toEqual([
    { year: 2023, count: 3, low: 2, lowerQuartile: 2, median: 4, upperQuartile: 8, high: 8 },
    { year: 2022, count: 4, low: 1, lowerQuartile: 1, median: 3, upperQuartile: 5, high: 9 },
  ]);
});
