import { type CheckedValue, checkedValue, isQuestioned } from '../model/checked-value.ts';
import type { Point } from './series.ts';

/** Five-number summary of a year's values. There is no mean, because the values may differ in scope. */
export interface YearSpread {
  year: number;
  count: number;
  /** Number of questioned values among them. */
  questioned: number;
  low: CheckedValue;
  lowerQuartile: CheckedValue;
  median: CheckedValue;
  upperQuartile: CheckedValue;
  high: CheckedValue;
}

/** Newest first. Quartiles are stated values (nearest-rank method). */
export function spreadByYear(points: readonly Point[]): YearSpread[] {
  const years = [...Map.groupBy(points, ({ year }) => year)].sort(([a], [b]) => b - a);
  return years.map(([year, group]) => {
    const values = group.map(({ observation }) => checkedValue(observation)).sort((a, b) => a.value - b.value);
    return {
      year,
      count: values.length,
      questioned: values.filter(isQuestioned).length,
      low: quantile(values, 0),
      lowerQuartile: quantile(values, 0.25),
      median: quantile(values, 0.5),
      upperQuartile: quantile(values, 0.75),
      high: quantile(values, 1),
    };
  });
}

/** `values` is ascending and has at least one item. */
function quantile(values: readonly CheckedValue[], share: number): CheckedValue {
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] as CheckedValue;
}
