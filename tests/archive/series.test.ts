import { expect, test } from 'vitest';
import { isWithin } from '../../src/archive/regions.ts';
import { seriesOf, seriesWithin } from '../../src/archive/series.ts';
import { foundingContent } from './founding-content.ts';

test('the values within a region are those of the reports there and below, in the order of all', () => {
  const indicators = [...foundingContent.indicators.keys()].filter((id) => seriesOf(foundingContent, id).length > 0);
  const regions = ['440000', '440100', '440104', '441500', '110000'];
  const counts = regions.map((region) => {
    const found = indicators.map((indicator) => seriesWithin(foundingContent, indicator, region));
    const expected = indicators.map((indicator) =>
      seriesOf(foundingContent, indicator).filter(({ report }) => isWithin(foundingContent, report.region, region)),
    );
    expect(found).toEqual(expected);
    return found.flat().length;
  });
  expect(counts[0]).toBeGreaterThan(counts[1] ?? 0);
  expect(counts.at(-1)).toBe(0);
});
