import type { PlanLink } from '../model/annotation.ts';
import type { Block } from '../model/body.ts';
import type { QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { Goal, Plan, PlanTarget, PlanTask } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { keysOf } from '../model/term.ts';
import { type Relation, relations, stances } from '../model/terms.ts';
import { questionedIn } from './questioned.ts';
import { isWithin, regionPath } from './regions.ts';

export function relationOf(content: Content, report: Report, plan: Plan): Relation {
  if (!isWithin(content, report.region, plan.region)) return 'elsewhere';
  return report.year >= plan.meta.start ? 'in-period' : 'before-period';
}

/** A passage of a report that is linked to a plan. */
export interface Backlink {
  report: Report;
  link: PlanLink;
  relation: Relation;
  /** The questioned values that the passage prints. */
  questioned: QuestionedValue[];
}

/** All passages linked to a plan, sorted by relation, stance (results, plans, gaps), then newest first. */
export function backlinks(content: Content, plan: Plan): Backlink[] {
  return backlinksByPlan(content).get(plan.id) ?? [];
}

const backlinksByPlan = memo((content: Content) => {
  const all = [...content.reports.values()].flatMap((report) =>
    report.annotations.links.flatMap((link) => {
      const plan = content.plans.get(link.plan);
      if (!plan) return [];
      const questioned = questionedIn(content, report, link.anchor);
      return [{ report, link, relation: relationOf(content, report, plan), questioned }];
    }),
  );
  const index = Map.groupBy(all, ({ link }) => link.plan);
  for (const links of index.values()) links.sort(compareBacklinks);
  return index;
});

const relationOrder = keysOf(relations);
const stanceOrder = keysOf(stances);

function compareBacklinks(a: Backlink, b: Backlink): number {
  return (
    relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation) ||
    stanceOrder.indexOf(a.link.stance) - stanceOrder.indexOf(b.link.stance) ||
    b.report.year - a.report.year ||
    (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0)
  );
}

/** Passages linked to a task or to one of its targets. */
export function taskBacklinks(content: Content, plan: Plan, task: number): Backlink[] {
  const targets = new Set(targetsOfTask(plan, task).map((target) => target.id));
  return backlinks(content, plan).filter(({ link }) => link.task === task || (link.target && targets.has(link.target)));
}

export function targetsOfTask(plan: Plan, task: number | 'general'): PlanTarget[] {
  return plan.targets.filter((target) => target.task === task);
}

/** A task's heading and the blocks under it, found by the number printed in the heading. */
export function taskBlocks(plan: Plan, task: PlanTask): Block[] {
  const id = `${task.section}-${task.id}`;
  return plan.body.blocks.filter((block) => block.id === id || block.id.startsWith(`${id}-`));
}

export function taskSection(plan: Plan, task: PlanTask): Block | null {
  return plan.body.blocks.find((block) => block.id === task.section) ?? null;
}

/** The plans of a region and of those above it, in the order of `content.plans`. */
export function plansFor(content: Content, region: string): Plan[] {
  const byRegion = plansByRegion(content);
  const plans = regionPath(content, region).flatMap(({ code }) => byRegion.get(code) ?? []);
  return plans.length < 2 ? plans : [...content.plans.values()].filter((plan) => plans.includes(plan));
}

const plansByRegion = memo((content: Content) => Map.groupBy(content.plans.values(), (plan) => plan.region));

/** The years with a column on the board: those with goals of at least two targets, ascending. */
export function goalYears(plan: Plan): number[] {
  const years = plan.targets.flatMap((target) => target.goals.map((goal) => goal.by));
  const byYear = Map.groupBy(
    years.filter((year) => year !== undefined),
    (year) => year,
  );
  return [...byYear]
    .filter(([, goals]) => goals.length > 1)
    .map(([year]) => year)
    .sort((a, b) => a - b);
}

/** How many goals of a plan are due by the end of a year, or before it. */
export interface GoalCount {
  year: number;
  before: boolean;
  targets: number;
}

/** By year, ascending; goals that are due every year or without a year are not counted. */
export function goalCounts(plan: Plan): GoalCount[] {
  const goals = plan.targets.flatMap((target) => target.goals).filter((goal) => goal.by ?? goal.before);
  const byTime = Map.groupBy(goals, (goal) => `${goal.by ?? goal.before}${goal.before ? '前' : ''}`);
  return [...byTime]
    .map(([time, due]) => ({ year: Number(time.slice(0, 4)), before: time.endsWith('前'), targets: due.length }))
    .sort((a, b) => a.year - b.year);
}

/** A target's goals for a column of the board; null selects the goals without a column. */
export function goalsFor(target: PlanTarget, year: number | null, years: readonly number[]): Goal[] {
  return target.goals.filter((goal) =>
    year === null ? goal.by === undefined || !years.includes(goal.by) : goal.by === year,
  );
}
