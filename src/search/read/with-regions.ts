import type { FilterTable, RegionSteps } from '../format/filter-table.ts';
import { codesOf, type PlaceTable } from '../format/place-table.ts';
import { runningSums } from '../format/running-sums.ts';

/** Completes a table that has provinces only with the regions below them. */
export function withRegions(table: FilterTable, steps: RegionSteps, places: PlaceTable): FilterTable {
  const codes = codesOf(places);
  const pathOf = (index: number): string[] =>
    index < 0 ? [] : [...pathOf(places.parents[index] ?? -1), codes[index] ?? ''];
  return { ...table, paths: codes.map((_, index) => pathOf(index)), region: runningSums(steps) };
}
