import { memo } from '../model/memo.ts';
import type { Goal, PlanTarget } from '../model/plan.ts';
import { printedAmount } from '../parse/printed-amount.ts';

/** A goal as its plan states it; `printed` as in CheckedValue. */
export type PrintedGoal = Omit<Goal, 'anchor'> & { printed: string | null };

export const printedGoal = memo(
  ({ anchor: _, ...goal }: Goal): PrintedGoal => ({
    ...goal,
    printed: printedNumber(goal),
  }),
);

/** A baseline as its plan states it; `printed` as in CheckedValue. */
export type PrintedBaseline = Omit<NonNullable<PlanTarget['baseline']>, 'anchor'> & { printed: string | null };

export function printedBaseline({ anchor: _, ...baseline }: NonNullable<PlanTarget['baseline']>): PrintedBaseline {
  return { ...baseline, printed: printedNumber(baseline) };
}

/** Null without a number: goals and baselines may be states such as 全省前列. */
function printedNumber({ value, unit = '', quote }: { value?: number; unit?: string; quote: string }): string | null {
  return value === undefined ? null : printedAmount({ value, unit, quote });
}
