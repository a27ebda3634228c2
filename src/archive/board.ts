import type { Content } from '../model/content.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';
import { type Backlink, backlinks } from './plans.ts';
import { type Point, seriesWithin } from './series.ts';

/** A target with the reported values of its indicator and the passages linked to it, without a verdict. */
export interface BoardRow {
  target: PlanTarget;
  /** Values in reports from the plan's region or below, newest first. */
  reported: readonly Point[];
  /** In the order of `backlinks`. */
  passages: Backlink[];
}

/** In the plan's order. */
export function boardOf(content: Content, plan: Plan): BoardRow[] {
  const links = Map.groupBy(backlinks(content, plan), ({ link }) => link.target);
  return plan.targets.map((target) => ({
    target,
    reported: seriesWithin(content, target.indicator, plan.region),
    passages: links.get(target.id) ?? [],
  }));
}
