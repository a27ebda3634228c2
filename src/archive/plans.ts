import { type PlanLink, stances } from '../model/annotation.ts';
import type { Block } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { Goal, Plan, PlanTarget, PlanTask } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { isWithin, regionPath } from './regions.ts';

/**
 * When and where a passage speaks in relation to a plan: inside its region from its first year on, inside but earlier,
 * or elsewhere. It does not say that the report carries the plan out.
 */
export type Relation = 'in-period' | 'before-period' | 'elsewhere';

export function relationOf(content: Content, report: Report, plan: Plan): Relation {
  if (!isWithin(content, report.region, plan.region)) return 'elsewhere';
  return report.year >= plan.meta.start ? 'in-period' : 'before-period';
}

/** A passage of a report that speaks to a plan. */
export interface Backlink {
  report: Report;
  link: PlanLink;
  relation: Relation;
}

const cache = new WeakMap<Content, Map<string, Backlink[]>>();

/** All passages that speak to a plan: in-period first, then results, plans and gaps, newest first. */
export function backlinks(content: Content, plan: Plan): Backlink[] {
  let index = cache.get(content);
  if (!index) {
    const all = [...content.reports.values()].flatMap((report) =>
      report.annotations.links.flatMap((link) => {
        const target = content.plans.get(link.plan);
        return target ? [{ report, link, relation: relationOf(content, report, target) }] : [];
      }),
    );
    index = Map.groupBy(all, ({ link }) => link.plan);
    for (const links of index.values()) links.sort(compareBacklinks);
    cache.set(content, index);
  }
  return index.get(plan.id) ?? [];
}

const relationOrder: readonly Relation[] = ['in-period', 'before-period', 'elsewhere'];

function compareBacklinks(a: Backlink, b: Backlink): number {
  return (
    relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation) ||
    stances.indexOf(a.link.stance) - stances.indexOf(b.link.stance) ||
    b.report.year - a.report.year ||
    (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0)
  );
}

/** Passages that speak to a task, or to one of its targets. */
export function taskBacklinks(content: Content, plan: Plan, task: number): Backlink[] {
  const targets = new Set(targetsOfTask(plan, task).map((target) => target.id));
  return backlinks(content, plan).filter(({ link }) => link.task === task || (link.target && targets.has(link.target)));
}

export function targetsOfTask(plan: Plan, task: number | 'general'): PlanTarget[] {
  return plan.targets.filter((target) => target.task === task);
}

/** The blocks of a task: its heading and what stands under it, found by the number printed in the heading. */
export function taskBlocks(plan: Plan, task: PlanTask): Block[] {
  const id = `${task.section}-${task.id}`;
  return plan.body.blocks.filter((block) => block.id === id || block.id.startsWith(`${id}-`));
}

/** The heading of the section that a task stands in. */
export function taskSection(plan: Plan, task: PlanTask): Block | null {
  return plan.body.blocks.find((block) => block.id === task.section) ?? null;
}

const byRegion = new WeakMap<Content, Map<string, Plan[]>>();

/** Plans whose region is a region or one above it, in the plans' order. */
export function plansFor(content: Content, region: string): Plan[] {
  let index = byRegion.get(content);
  if (!index) {
    index = Map.groupBy(content.plans.values(), (plan) => plan.region);
    byRegion.set(content, index);
  }
  const found = regionPath(content, region).flatMap(({ code }) => index.get(code) ?? []);
  return found.length < 2 ? found : [...content.plans.values()].filter((plan) => found.includes(plan));
}

/** The years that get a column on the board: those for which at least two targets have a goal, in order. */
export function goalYears(plan: Plan): number[] {
  const years = plan.targets.flatMap((target) => target.goals.map((goal) => goal.by));
  const counted = Map.groupBy(
    years.filter((year) => year !== undefined),
    (year) => year,
  );
  return [...counted]
    .filter(([, all]) => all.length > 1)
    .map(([year]) => year)
    .sort((a, b) => a - b);
}

/** The goals of a target for a column of the board: those by one of its years, or (null) all that have no column. */
export function goalsFor(target: PlanTarget, year: number | null, years: readonly number[]): Goal[] {
  return target.goals.filter((goal) =>
    year === null ? goal.by === undefined || !years.includes(goal.by) : goal.by === year,
  );
}
