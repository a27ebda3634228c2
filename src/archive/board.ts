import type { Content } from '../model/content.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';
import { type Backlink, backlinks } from './plans.ts';
import { isWithin } from './regions.ts';
import { type Point, seriesOf } from './series.ts';

/** A target with the reported values of its indicator and the passages linked to it, without a verdict. */
export interface BoardRow {
  target: PlanTarget;
  /** Values in reports from the plan's region or below, newest first. */
  reported: Point[];
  /** In the order of `backlinks`. */
  passages: Backlink[];
}

/** In the plan's order. */
export function boardOf(content: Content, plan: Plan): BoardRow[] {
  const links = backlinks(content, plan);
  return plan.targets.map((target) => ({
    target,
    reported: seriesOf(content, target.indicator).filter(({ report }) => isWithin(content, report.region, plan.region)),
    passages: links.filter(({ link }) => link.target === target.id),
  }));
}
