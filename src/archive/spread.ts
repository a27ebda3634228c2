import type { Point } from './series.ts';

/** Five-number summary of a year's values. There is no mean, because the values may differ in scope. */
export interface YearSpread {
  year: number;
  count: number;
  low: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  high: number;
}

/** Newest first. Quartiles are stated values (nearest-rank method). */
export function spreadByYear(points: readonly Point[]): YearSpread[] {
  const years = [...Map.groupBy(points, ({ year }) => year)].sort(([a], [b]) => b - a);
  return years.map(([year, group]) => {
    const values = group.map(({ observation }) => observation.value).sort((a, b) => a - b);
    const quantile = (share: number) => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
    return {
      year,
      count: values.length,
      low: quantile(0),
      lowerQuartile: quantile(0.25),
      median: quantile(0.5),
      upperQuartile: quantile(0.75),
      high: quantile(1),
    };
  });
}
