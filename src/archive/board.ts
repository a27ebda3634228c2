import type { Content } from '../model/content.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';
import { type Backlink, backlinks } from './plans.ts';
import { isWithin } from './regions.ts';
import { type Point, seriesOf } from './series.ts';

/** A target beside what reports say: values of its indicator, and passages that speak to it. No verdict is drawn. */
export interface BoardRow {
  target: PlanTarget;
  /** Values of the target's indicator in reports of the plan's region and below, newest first. */
  reported: Point[];
  /** Passages that an editor linked to the target, by relation, newest first. */
  passages: Backlink[];
}

/** The target board of a plan, in the plan's order. */
export function boardOf(content: Content, plan: Plan): BoardRow[] {
  const links = backlinks(content, plan);
  return plan.targets.map((target) => ({
    target,
    reported: seriesOf(content, target.indicator).filter(({ report }) => isWithin(content, report.region, plan.region)),
    passages: links.filter(({ link }) => link.target === target.id),
  }));
}
