import type { Point } from './series.ts';

/** How the values of a year lie: counted and ordered, never averaged, because their scopes may differ. */
export interface YearSpread {
  year: number;
  count: number;
  low: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  high: number;
}

/** The spread of the values of each year, newest first. Quartiles are values that were stated (nearest rank). */
export function spreadByYear(points: readonly Point[]): YearSpread[] {
  const years = [...Map.groupBy(points, ({ year }) => year)].sort(([a], [b]) => b - a);
  return years.map(([year, group]) => {
    const values = group.map(({ observation }) => observation.value).sort((a, b) => a - b);
    const at = (share: number) => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
    return {
      year,
      count: values.length,
      low: at(0),
      lowerQuartile: at(0.25),
      median: at(0.5),
      upperQuartile: at(0.75),
      high: at(1),
    };
  });
}
