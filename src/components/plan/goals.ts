import type { Goal, PlanTarget } from '../../model/plan.ts';
import { boundNames, comparatorNames, formatNumber } from '../../text.ts';

/** A goal in words: 第 5 名以内, 不少于 600 项, 保持 100%, 保持全省前列. Only what the plan says. */
export function goalWords(goal: Goal): string {
  const value = goal.value === undefined ? '' : quantity(goal.value, goal.unit ?? '');
  const scope = goal.scope ? `${goal.scope}` : '';
  const hope = goal.aspiration ? '争取' : '';
  if (goal.comparator === 'keep') return `${scope}${hope}保持${goal.state ?? (value === '' ? '' : ` ${value}`)}`;
  if (goal.comparator === 'rank≤') {
    const place = goal.value === 1 ? '第 1' : `前 ${formatNumber(goal.value ?? 0)}`;
    return `${scope}${hope}${place}`;
  }
  return `${scope}${hope}${comparatorNames[goal.comparator]} ${value}`;
}

/** 100%, 600 项: a number and its unit, with a space before Chinese units. */
function quantity(value: number, unit: string): string {
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`;
}

/** When a goal is due: 到2029年, 2026年前, 每年, 规划期内. */
export function goalTime(goal: Goal): string {
  if (goal.by !== undefined) return `到${goal.by}年`;
  if (goal.before !== undefined) return `${goal.before}年前`;
  return goal.every ? '每年' : '规划期内';
}

/** The baseline that the plan itself states. */
export function baselineWords(baseline: NonNullable<PlanTarget['baseline']>): string {
  const scope = baseline.qualifier ? `${baseline.qualifier}：` : '';
  const bound = boundNames[baseline.bound] === '' ? '' : `${boundNames[baseline.bound]} `;
  const year = baseline.year === undefined ? '' : `（${baseline.year}年）`;
  if (baseline.value === undefined) return `${scope}${baseline.state ?? ''}${year}`;
  return `${scope}${bound}${quantity(baseline.value, baseline.unit ?? '')}${year}`;
}
