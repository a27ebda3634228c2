import { planAddress, taskAddress } from '../../../model/addresses.ts';
import type { Goal, Plan, PlanTarget } from '../../../model/plan.ts';

/** A target as its plan states it: baseline and goals, each with its sentence. */
export interface TargetRow {
  title: string;
  /** Null for a main target, which belongs to no task. */
  task: { number: number; address: string } | null;
  baseline: ShownBaseline | null;
  goals: ShownGoal[];
}

/** `address`: the sentence in the plan's text. */
export type ShownBaseline = Omit<NonNullable<PlanTarget['baseline']>, 'anchor'> & { address: string };
export type ShownGoal = Omit<Goal, 'anchor'> & { address: string };

export function targetRow(plan: Plan, { title, task, baseline, goals }: PlanTarget): TargetRow {
  return {
    title,
    task: task === 'general' ? null : { number: task, address: taskAddress(plan.id, task) },
    baseline: baseline && shownBaseline(plan, baseline),
    goals: goals.map((goal) => shownGoal(plan, goal)),
  };
}

function shownBaseline(plan: Plan, { anchor, ...baseline }: NonNullable<PlanTarget['baseline']>): ShownBaseline {
  return { ...baseline, address: planAddress(plan.id, anchor.block) };
}

export function shownGoal(plan: Plan, { anchor, ...goal }: Goal): ShownGoal {
  return { ...goal, address: planAddress(plan.id, anchor.block) };
}
