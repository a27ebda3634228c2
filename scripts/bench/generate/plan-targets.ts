import type { IndicatorMeta } from '../../../src/model/indicator.ts';
import type { Comparator } from '../../../src/model/terms.ts';
import type { Random } from './random.ts';

export interface GoalDraft {
  by?: number;
  before?: number;
  every?: 'year';
  comparator: Comparator;
  value?: number;
  unit?: string;
  scope?: string;
  aspiration?: boolean;
  quote: string;
}

export interface TargetDraft {
  id: string;
  title: string;
  task: number | 'general';
  indicator: string;
  goals: GoalDraft[];
  baseline?: { value: number; unit: string; qualifier?: string; quote: string };
}

/** The sentence that sets a target, without its full stop, and what it sets. Scope changes by horizon in some. */
export function setTarget(
  indicator: string,
  { name, unit, direction }: IndicatorMeta,
  task: number | 'general',
  span: { start: number; middle: number; end: number },
  random: Random,
): { text: string; target: TargetDraft } {
  const target: TargetDraft = { id: indicator, title: name, task, indicator, goals: [] };
  const clauses: string[] = [];
  const say = (quote: string, goal: Omit<GoalDraft, 'quote'>) => {
    clauses.push(quote);
    target.goals.push({ ...goal, quote });
  };
  const { middle, end } = span;

  if (unit === '名' && direction === 'down') {
    say(`到${middle}年${name}列全国前12名`, { by: middle, comparator: 'rank≤', value: 12, unit, scope: '全国' });
    say(`到${end}年争取${name}列全国前5名`, {
      by: end,
      comparator: 'rank≤',
      value: 5,
      unit,
      scope: '全国',
      aspiration: true,
    });
    return { text: clauses.join('，'), target };
  }
  if (unit === '%') {
    const goal = random.pick(['keep', 'grow', 'scope'] as const);
    if (goal === 'keep') say(`${name}持续保持100%`, { comparator: 'keep', value: 100, unit });
    if (goal === 'grow') {
      const first = random.whole(60, 80);
      say(`到${middle}年${name}超${first}%`, { by: middle, comparator: '>', value: first, unit });
      say(`到${end}年${name}超${first + 12}%`, { by: end, comparator: '>', value: first + 12, unit });
    }
    if (goal === 'scope') {
      say(`到${middle}年实现市级部门${name}达100%`, {
        by: middle,
        comparator: '=',
        value: 100,
        unit,
        scope: '市级部门',
      });
      say(`到${end}年实现区级部门${name}达100%`, { by: end, comparator: '=', value: 100, unit, scope: '区级部门' });
    }
    return { text: clauses.join('，'), target };
  }
  if (direction === 'down') {
    const most = random.whole(20, 300);
    say(`到${middle}年${name}不超过${most}${unit}`, { by: middle, comparator: '≤', value: most, unit });
    say(`到${end}年${name}降为0${unit}`, { by: end, comparator: '=', value: 0, unit });
    return { text: clauses.join('，'), target };
  }
  const first = random.whole(5, 600);
  if (random.chance(0.25)) {
    say(`每年${name}不少于${first}${unit}`, { every: 'year', comparator: '≥', value: first, unit });
    return { text: clauses.join('，'), target };
  }
  if (random.chance(0.3))
    say(`${span.start + 2}年前${name}不少于${first}${unit}`, {
      before: span.start + 2,
      comparator: '≥',
      value: first,
      unit,
    });
  say(`到${middle}年${name}不少于${first * 2}${unit}`, { by: middle, comparator: '≥', value: first * 2, unit });
  say(`到${end}年${name}不少于${first * 3}${unit}`, { by: end, comparator: '≥', value: first * 3, unit });
  if (random.chance(0.4)) {
    const quote = `目前${name}共计${first - 1}${unit}`;
    target.baseline = { value: first - 1, unit, quote };
    clauses.unshift(quote);
  }
  return { text: clauses.join('，'), target };
}
