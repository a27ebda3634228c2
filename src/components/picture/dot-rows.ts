import { type CheckedValue, isQuestioned } from '../../model/checked-value.ts';
import { formatChecked } from '../../model/format-value.ts';
import { formatGoal, formatGoalTime, type StatedGoal } from '../format/format-goal.ts';
import { type Placed, placeLabels, rowsOf } from './labels.ts';
import { valueScale } from './value-scale.ts';

export interface DotRow {
  /** Where, when and of what. */
  label: string;
  value: string;
  questioned: boolean;
  x: number;
  /** Baseline of the label; the dot is below it. */
  y: number;
  address: string;
  /** Whether there is no room for the value on the right of its dot. */
  before: boolean;
}

export interface GoalLine {
  x: number;
  text: string;
  address: string;
  label: Placed;
}

/** In SVG user units, which are pixels on a phone. */
export const size = { width: 320, margin: 8, row: 44, line: 15 };

interface Stated {
  year: number;
  /** Whose figure it is. */
  label: string;
  qualifier: string | null;
  value: CheckedValue;
  address: string;
}

/** A row for each value, on one scale with the goals. */
export function drawDotRows(
  points: readonly Stated[],
  goals: readonly (StatedGoal & { address: string })[],
  { unit, ranked }: { unit: string; ranked: boolean },
): { height: number; head: number; rows: DotRow[]; goals: GoalLine[] } {
  const numeric = goals.flatMap((goal) => (goal.value === undefined ? [] : [{ ...goal, value: goal.value }]));
  const values = [...points.map(({ value }) => value.value), ...numeric.map(({ value }) => value)];
  const x = valueScale(values, { unit, ranked, from: size.margin, to: size.width - size.margin });
  const lines = numeric.map((goal) => ({
    x: x(goal.value),
    text: `${formatGoalTime(goal)} ${formatGoal(goal)}`,
    address: goal.address,
  }));
  const labels = placeLabels(lines, size.width);
  const head = rowsOf(labels) * size.line + (lines.length > 0 ? 6 : 0);
  const rows = points.map(({ year, label, qualifier, value, address }, i) => ({
    label: `${label} ${year}${qualifier ? ` · ${qualifier}` : ''}`,
    value: formatChecked(value),
    questioned: isQuestioned(value),
    x: x(value.value),
    y: head + i * size.row + 14,
    address,
    before: x(value.value) > size.width * 0.6,
  }));
  return {
    height: head + points.length * size.row,
    head,
    rows,
    goals: lines.map((line, i) => ({ ...line, label: labels[i] as Placed })),
  };
}
