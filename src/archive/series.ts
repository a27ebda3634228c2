import type { CheckedObservation } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { memo, memoByKey } from '../model/memo.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { observationsOf } from './observations.ts';
import { regionPath } from './regions.ts';

export interface Point {
  report: Report;
  observation: CheckedObservation;
  /** Of the observation among those of its report. */
  index: number;
  /** The observation's year, else the report's. */
  year: number;
}

/** All reported values of an indicator, newest first, then by report id. */
export function seriesOf(content: Content, indicator: string): Point[] {
  return pointsByIndicator(content).get(indicator) ?? [];
}

const pointsByIndicator = memo((content: Content) => {
  const all = [...content.reports.values()].flatMap((report) =>
    observationsOf(content, report).map((observation, index) => ({
      report,
      observation,
      index,
      year: observation.year ?? report.year,
    })),
  );
  const index = Map.groupBy(all, ({ observation }) => observation.indicator);
  for (const points of index.values()) {
    points.sort((a, b) => b.year - a.year || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0));
  }
  return index;
});

/** The values of an indicator in reports from a region or below, in the order of `seriesOf`. */
export function seriesWithin(content: Content, indicator: string, region: string): readonly Point[] {
  return pointsByRegion(content, indicator).get(region) ?? [];
}

/** Indexed, because every target of every plan looks its region up. */
const pointsByRegion = memoByKey((content: Content, indicator: string) => {
  const index = new Map<string, Point[]>();
  for (const point of seriesOf(content, indicator)) {
    for (const { code } of regionPath(content, point.report.region)) {
      const points = index.get(code);
      if (points) points.push(point);
      else index.set(code, [point]);
    }
  }
  return index;
});

/** A baseline value stated in a plan; it has a year only if the plan gives one. */
export interface PlanFigure {
  plan: Plan;
  observation: CheckedObservation;
}

export function planFiguresOf(content: Content, indicator: string): PlanFigure[] {
  return [...content.plans.values()].flatMap((plan) =>
    observationsOf(content, plan)
      .filter((observation) => observation.indicator === indicator)
      .map((observation) => ({ plan, observation })),
  );
}

/** An indicator's weight: the number of reports that state it, plus two if a plan sets a goal for it. */
const weightOf = memoByKey((content: Content, indicator: string) => {
  const reportCount = new Set(seriesOf(content, indicator).map(({ report }) => report.id)).size;
  const isTarget = [...content.plans.values()].some((plan) =>
    plan.targets.some((target) => target.indicator === indicator),
  );
  return reportCount + (isTarget ? 2 : 0);
});

/** The observations of the heaviest indicators, at most `count`. */
export function keyFigures(content: Content, report: Report, count: number): CheckedObservation[] {
  return observationsOf(content, report)
    .map((observation, order) => ({ observation, order, weight: weightOf(content, observation.indicator) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, count)
    .map(({ observation }) => observation);
}
