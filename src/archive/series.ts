import type { Observation } from '../model/annotation.ts';
import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';

/** A value of an indicator as a report states it. */
export interface Point {
  report: Report;
  observation: Observation;
  /** The year that the value is of: the observation's, else the report's. */
  year: number;
}

const cache = new WeakMap<Content, Map<string, Point[]>>();

/** All values of an indicator across regions and years, newest first, then by region. */
export function seriesOf(content: Content, indicator: string): Point[] {
  let index = cache.get(content);
  if (!index) {
    const all = [...content.reports.values()].flatMap((report) =>
      report.annotations.observations.map((observation) => ({
        report,
        observation,
        year: observation.year ?? report.year,
      })),
    );
    index = Map.groupBy(all, ({ observation }) => observation.indicator);
    for (const points of index.values()) {
      points.sort((a, b) => b.year - a.year || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0));
    }
    cache.set(content, index);
  }
  return index.get(indicator) ?? [];
}

/** A figure that a plan states of how things stood when it was drawn up. */
export interface PlanFigure {
  plan: Plan;
  observation: Observation;
}

/** Values of an indicator that plans state, in the plans' order. They have no year but where the plan gives one. */
export function planFiguresOf(content: Content, indicator: string): PlanFigure[] {
  return [...content.plans.values()].flatMap((plan) =>
    plan.annotations.observations
      .filter((observation) => observation.indicator === indicator)
      .map((observation) => ({ plan, observation })),
  );
}

const weights = new WeakMap<Content, Map<string, number>>();

/** How much an indicator says beside others: how many reports state it, and two more where a plan has a goal for it. */
function weightOf(content: Content, indicator: string): number {
  let known = weights.get(content);
  if (!known) {
    known = new Map();
    weights.set(content, known);
  }
  const weight = known.get(indicator);
  if (weight !== undefined) return weight;
  const stating = new Set(seriesOf(content, indicator).map(({ report }) => report.id)).size;
  const targeted = [...content.plans.values()].some((plan) =>
    plan.targets.some((target) => target.indicator === indicator),
  );
  const made = stating + (targeted ? 2 : 0);
  known.set(indicator, made);
  return made;
}

/** A report's figures that say most beside others: those that most reports state, and those that a plan has a goal for. */
export function keyFigures(content: Content, report: Report, count: number): Observation[] {
  return report.annotations.observations
    .map((observation, order) => ({ observation, order, weight: weightOf(content, observation.indicator) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, count)
    .map(({ observation }) => observation);
}
