import type { ObservationData } from '../page/observation-data.ts';
import type { ReportData } from './data-file.ts';

/** An indicator that both reports state, with all their observations. */
export interface IndicatorRow {
  indicator: string;
  name: string;
  a: ObservationData[];
  b: ObservationData[];
}

/** Groups the observations of two reports: indicators of both, in the order of `a`; observations of only one. */
export function compareObservations(
  a: ReportData,
  b: ReportData,
): { both: IndicatorRow[]; onlyA: ObservationData[]; onlyB: ObservationData[] } {
  const left = Map.groupBy(a.observations, ({ indicator }) => indicator);
  const right = Map.groupBy(b.observations, ({ indicator }) => indicator);
  const both = [...left].flatMap(([indicator, ofA]) => {
    const ofB = right.get(indicator);
    return ofB ? [{ indicator, name: ofA[0]?.name ?? indicator, a: ofA, b: ofB }] : [];
  });
  return {
    both,
    onlyA: a.observations.filter(({ indicator }) => !right.has(indicator)),
    onlyB: b.observations.filter(({ indicator }) => !left.has(indicator)),
  };
}
