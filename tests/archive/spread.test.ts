import { expect, test } from 'vitest';
import { seriesOf } from '../../src/archive/series.ts';
import { spreadByYear } from '../../src/archive/spread.ts';
import { archiveOf } from './make-report.ts';
import { indicator, stating } from './stating-reports.ts';

test('the spread of a year consists of stated values', () => {
  const content = archiveOf([
    stating('440104/2022', 5, 1, 9, 3),
    stating('440200/2023', 4),
    stating('110101/2023', 2, 8),
  ]);
  const spreads = spreadByYear(seriesOf(content, indicator.id)).map(
    ({ low, lowerQuartile, median, upperQuartile, high, ...year }) => ({
      ...year,
      low: low.value,
      lowerQuartile: lowerQuartile.value,
      median: median.value,
      upperQuartile: upperQuartile.value,
      high: high.value,
    }),
  );
  expect(spreads).toEqual([
    { year: 2023, count: 3, questioned: 0, low: 2, lowerQuartile: 2, median: 4, upperQuartile: 8, high: 8 },
    { year: 2022, count: 4, questioned: 0, low: 1, lowerQuartile: 1, median: 3, upperQuartile: 5, high: 9 },
  ]);
});
