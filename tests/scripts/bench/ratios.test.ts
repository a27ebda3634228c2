import { expect, test } from 'vitest';
import { type BuildMeasures, formatRatios, tableRow } from '../../../scripts/bench/ratios.ts';

const usage = (wall: number, cpu: number, peak = 0, output = '') => ({ wall, cpu, peak, output });
const measures: BuildMeasures = {
  reports: 5000,
  check: usage(12, 15),
  build: usage(
    150,
    450,
    4000,
    '  read and check 14.2 s\n  rows 7.0 s\n  data files 20.0 s\n  search index 60.1 s\n  tables 70.2 s\n  pages 80.3 s\n',
  ),
  crawl: usage(100, 300, 8000),
  size: { files: 94_026, bytes: 2_100_000_000 },
};

test('the build is compared with the crawl, and its processor time a report with that of the smaller archive', () => {
  expect(formatRatios(measures, 60)).toEqual([
    'whole build ÷ crawl: 1.50 in time, 1.50 of processor',
    'processor a report: build 90.0 ms (1.50 × at 1000), check 3.0 ms',
  ]);
});

test('without a crawl and a smaller archive only the times are shown', () => {
  expect(formatRatios({ ...measures, crawl: null }, null)).toEqual([
    'processor a report: build 90.0 ms (--reports 1000 first, to compare), check 3.0 ms',
  ]);
});

test('the row of docs/scale.md', () => {
  expect(tableRow(measures)).toBe(
    '| 5,000 | 12.0 s | 14.2 + 7.0 + 20.0 s | 80.3 s | 60.1 + 70.2 s | 150 s | 450 s | 4.0 GB | 94,026 | 2.1 GB | 100 s, 300 s, 8.0 GB |',
  );
  expect(tableRow({ ...measures, crawl: null })).toMatch(/ \| – \|$/);
});
