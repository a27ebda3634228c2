import { formatBound, formatNumber } from '../../model/format.ts';
import { formatQuantity } from '../../model/format-value.ts';
import type { Goal, PlanTarget } from '../../model/plan.ts';
import { comparators } from '../../model/terms.ts';

/** A goal and a baseline as the plan states them; `printed` as in PrintedQuantity. */
export type StatedGoal = Omit<Goal, 'anchor'> & { printed: string | null };
export type StatedBaseline = Omit<NonNullable<PlanTarget['baseline']>, 'anchor'> & { printed: string | null };

/** Formats a goal as the plan states it: 前 5 名, 不少于 600 项, 保持 100%, 保持全省前列. */
export function formatGoal(goal: StatedGoal): string {
  const value = goal.value === undefined ? '' : formatQuantity({ unit: '', ...goal, value: goal.value });
  const scope = goal.scope ? `${goal.scope}` : '';
  const aspiration = goal.aspiration ? '争取' : '';
  if (goal.comparator === 'keep') return `${scope}${aspiration}保持${goal.state ?? (value === '' ? '' : ` ${value}`)}`;
  if (goal.comparator === 'rank≤') {
    const rank = goal.value === 1 ? '第 1 名' : `前 ${formatNumber(goal.value ?? 0)} 名`;
    return `${scope}${aspiration}${rank}`;
  }
  return `${scope}${aspiration}${comparators[goal.comparator].name} ${value}`;
}

/** Formats when a goal is due: 到2029年, 2026年前, 每年, 规划期内. */
export function formatGoalTime(goal: Pick<Goal, 'by' | 'before' | 'every'>): string {
  if (goal.by !== undefined) return `到${goal.by}年`;
  if (goal.before !== undefined) return `${goal.before}年前`;
  return goal.every ? '每年' : '规划期内';
}

/** Formats the baseline that the plan states. */
export function formatBaseline(baseline: StatedBaseline): string {
  const scope = baseline.qualifier ? `${baseline.qualifier}：` : '';
  const bound = formatBound(baseline.bound) === '' ? '' : `${formatBound(baseline.bound)} `;
  const year = baseline.year === undefined ? '' : `（${baseline.year}年）`;
  if (baseline.value === undefined) return `${scope}${baseline.state ?? ''}${year}`;
  return `${scope}${bound}${formatQuantity({ unit: '', ...baseline, value: baseline.value })}${year}`;
}
