import { type CheckedValue, isQuestioned } from '../../model/checked-value.ts';
import { formatNumber } from '../../model/format.ts';
import { formatChecked, formatQuantity } from '../../model/format-value.ts';
import { comparators } from '../../model/terms.ts';
import {
  formatBaseline,
  formatGoal,
  formatGoalTime,
  type StatedBaseline,
  type StatedGoal,
} from '../format/format-goal.ts';
import { fitName, type Placed, placeLabels, rowsOf } from './labels.ts';
import { valueScale } from './value-scale.ts';

/** What a ruler draws: a target's goals, the plan's baseline and reported values, each with its sentence. */
export interface Ruled {
  baseline: (StatedBaseline & { address: string }) | null;
  goals: readonly (StatedGoal & { address: string })[];
  reported: readonly {
    value: CheckedValue;
    year: number;
    /** Whose figure it is. */
    label: string;
    /** Null if the issuer governs the place. */
    issuer: string | null;
    address: string;
    /** Why the value cannot be compared with the goals. */
    incomparable: string | null;
    /** The name of its indicator, if that is not the target's. */
    indicator: string | null;
  }[];
}

/** A goal without a number is a band; one to keep a number, a full bar. */
export type MarkKind = 'goal' | 'kept' | 'state' | 'baseline' | 'reported' | 'questioned' | 'incomparable';

export interface Mark {
  kind: MarkKind;
  x: number;
  /** The label at the mark. */
  text: string;
  /** The same in full. */
  words: string;
  address: string;
  label: Placed;
}

/** In SVG user units, which are pixels on a phone. */
export interface Drawing {
  height: number;
  /** Height of the ruler's line. */
  y: number;
  /** Goals: their labels are above the line. */
  above: Mark[];
  /** Stated values: their labels are below. */
  below: Mark[];
  /** From the first to the last goal. */
  span: { from: number; to: number } | null;
}

export const size = { width: 320, margin: 8, line: 15 };

/** Where the band of a goal without a number begins: it has no place on a scale. */
export const bandStart = size.width * 0.62;
const end = size.width - size.margin;

/** Better values are farther right: ranks, and what should fall, are reversed. */
export function drawRuler({ baseline, goals, reported }: Ruled): Drawing {
  const x = scaleOf({ baseline, goals, reported });
  const goalMarks = merged(goals.map((goal) => goalMark(goal, x, scopesDiffer(goals))));
  const values = [...(baseline ? [baselineMark(baseline, x)] : []), ...reported.map((value) => valueMark(value, x))];
  const above = labelled(goalMarks);
  const below = labelled(values);
  const y = rowsOf(above.map(({ label }) => label)) * size.line + 10;
  const ticks = above.flatMap((mark) => (mark.kind === 'goal' ? [mark.x] : []));
  return {
    height: y + 10 + rowsOf(below.map(({ label }) => label)) * size.line + 2,
    y,
    above,
    below,
    span: ticks.length < 2 ? null : { from: Math.min(...ticks), to: Math.max(...ticks) },
  };
}

/** Why values cannot be compared, each reason once: 甲、乙：reason. */
export function reasonsOf({ reported }: Pick<Ruled, 'reported'>): string[] {
  const apart = reported.filter(({ incomparable }) => incomparable !== null);
  return [...Map.groupBy(apart, ({ incomparable }) => incomparable)].map(([reason, values]) => {
    const names = [...new Set(values.map(({ indicator, label }) => indicator ?? label))];
    return `${names.join('、')}：${reason}`;
  });
}

type Unplaced = Omit<Mark, 'label'>;

function labelled(marks: readonly Unplaced[]): Mark[] {
  const placed = placeLabels(marks, size.width);
  return marks.map((mark, i) => ({ ...mark, label: placed[i] as Placed }));
}

/** Null without a number. */
function scaleOf({ baseline, goals, reported }: Ruled): ((value: number) => number) | null {
  const values = [...goals.map(({ value }) => value), baseline?.value, ...reported.map(({ value }) => value.value)];
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0) return null;
  const unit = goals.find((goal) => goal.unit !== undefined)?.unit ?? '';
  const ranked = goals.some(({ comparator }) => comparator === 'rank≤') || reported.some(({ value }) => value.ranked);
  const reversed = goals.some(({ comparator }) => comparator === '≤' || comparator === '<');
  return valueScale(numbers, { unit, ranked, reversed, from: size.margin, to: end });
}

function scopesDiffer(goals: readonly StatedGoal[]): boolean {
  return new Set(goals.flatMap(({ scope }) => scope ?? [])).size > 1;
}

function goalMark(goal: Ruled['goals'][number], x: ReturnType<typeof scaleOf>, withScope: boolean): Unplaced {
  const time = timeOf(goal);
  const words = `${formatGoalTime(goal)}，${formatGoal(goal)}：${goal.quote}`;
  const base = { words, address: goal.address };
  const scope = withScope && goal.scope ? `${goal.scope} ` : '';
  if (goal.value === undefined || x === null) {
    const text = spaced(time, `${comparators.keep.name}${goal.state ?? ''}`);
    return { ...base, kind: 'state', x: (bandStart + end) / 2, text };
  }
  const amount = formatQuantity({ unit: '', ...goal, value: goal.value }).trim();
  if (goal.comparator === 'keep') {
    return {
      ...base,
      kind: 'kept',
      x: x(goal.value),
      text: spaced(time, `${scope}${comparators.keep.name} ${amount}`),
    };
  }
  const sign = goal.comparator === 'rank≤' || goal.comparator === '=' ? '' : goal.comparator;
  const text = goal.comparator === 'rank≤' ? rankWords(goal.value) : `${sign}${amount}`;
  return {
    ...base,
    kind: 'goal',
    x: x(goal.value),
    text: spaced(time, `${scope}${goal.aspiration ? '争取' : ''}${text}`),
  };
}

function rankWords(value: number): string {
  return value === 1 ? '第 1' : `前 ${formatNumber(value)}`;
}

/** The shortest form: 2029, 2026 年前, 每年. */
function timeOf({ by, before, every }: StatedGoal): string {
  if (by !== undefined) return String(by);
  if (before !== undefined) return `${before} 年前`;
  return every ? '每年' : '';
}

function spaced(time: string, text: string): string {
  return time === '' ? text : `${time} ${text}`;
}

/** One mark for goals of several years that say the same: 2029、2035 保持全省前列. */
function merged(marks: readonly Unplaced[]): Unplaced[] {
  const same = Map.groupBy(marks, ({ kind, x, text }) => `${kind} ${x} ${text.replace(/^\d{4} /, '')}`);
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const years = [first, ...others].flatMap(({ text }) => /^\d{4}(?= )/.exec(text)?.[0] ?? []);
    if (others.length === 0 || years.length !== others.length + 1) return [first, ...others];
    const text = first.text.replace(/^\d{4}/, years.join('、'));
    return [{ ...first, text, words: [first, ...others].map(({ words }) => words).join('；') }];
  });
}

function baselineMark(baseline: NonNullable<Ruled['baseline']>, x: ReturnType<typeof scaleOf>): Unplaced {
  const { value, state = '', qualifier } = baseline;
  const words = `规划所载现状，${formatBaseline(baseline)}：${baseline.quote}`;
  const base = { kind: 'baseline' as const, words, address: baseline.address };
  const scope = qualifier ? `（${qualifier}）` : '';
  if (value === undefined || x === null)
    return { ...base, x: (bandStart + end) / 2, text: `规划所载 ${state}${scope}` };
  return { ...base, x: x(value), text: `规划所载 ${formatQuantity({ unit: '', ...baseline, value }).trim()}${scope}` };
}

/** In characters. */
const maxIssuer = 12;

function valueMark(reported: Ruled['reported'][number], x: ReturnType<typeof scaleOf>): Unplaced {
  const { value, year, label, issuer, address, incomparable, indicator } = reported;
  const amount = formatChecked(value);
  const name = indicator === null ? label : `${label}${indicator}`;
  return {
    kind: incomparable === null ? (isQuestioned(value) ? 'questioned' : 'reported') : 'incomparable',
    x: x === null ? (bandStart + end) / 2 : x(value.value),
    text:
      incomparable === null
        ? `${year} ${issuer === null ? '自述' : fitName(issuer, maxIssuer)} ${amount}`
        : `${year} ${amount} 不可比`,
    words: `${year}年，${name}自述 ${amount}${incomparable === null ? '' : `；不可比：${incomparable}`}`,
    address,
  };
}
