import { planAddress, taskAddress } from '../../../model/addresses.ts';
import type { Goal, Plan, PlanTarget } from '../../../model/plan.ts';
import { type PrintedBaseline, type PrintedGoal, printedBaseline, printedGoal } from '../../printed-goal.ts';

/** A target as its plan states it: baseline and goals, each with its sentence. */
export interface TargetRow {
  title: string;
  /** Null for a main target, which belongs to no task. */
  task: { number: number; address: string } | null;
  baseline: ShownBaseline | null;
  goals: ShownGoal[];
}

/** `address`: the sentence in the plan's text. */
export type ShownBaseline = PrintedBaseline & { address: string };
export type ShownGoal = PrintedGoal & { address: string };

export function targetRow(plan: Plan, { title, task, baseline, goals }: PlanTarget): TargetRow {
  return {
    title,
    task: task === 'general' ? null : { number: task, address: taskAddress(plan.id, task) },
    baseline: baseline && shownBaseline(plan, baseline),
    goals: goals.map((goal) => shownGoal(plan, goal)),
  };
}

function shownBaseline(plan: Plan, baseline: NonNullable<PlanTarget['baseline']>): ShownBaseline {
  return { ...printedBaseline(baseline), address: planAddress(plan.id, baseline.anchor.block) };
}

export function shownGoal(plan: Plan, goal: Goal): ShownGoal {
  return { ...printedGoal(goal), address: planAddress(plan.id, goal.anchor.block) };
}
