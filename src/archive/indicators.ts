import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import { memoByKey } from '../model/memo.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';
import { type PlanFigure, type Point, planFiguresOf, seriesOf } from './series.ts';

export interface IndicatorValues {
  indicator: Indicator;
  points: Point[];
  planFigures: PlanFigure[];
  targets: { plan: Plan; target: PlanTarget }[];
  /** The indicators in its formula. */
  operands: Indicator[];
}

export const indicatorValuesOf = memoByKey((content: Content, indicator: Indicator): IndicatorValues => {
  const targets = [...content.plans.values()].flatMap((plan) =>
    plan.targets.filter((target) => target.indicator === indicator.id).map((target) => ({ plan, target })),
  );
  const operands = (indicator.formula?.operands ?? []).flatMap((id) => content.indicators.get(id) ?? []);
  return {
    indicator,
    points: seriesOf(content, indicator.id),
    planFigures: planFiguresOf(content, indicator.id),
    targets,
    operands,
  };
});

/** Whether a report or plan states a value of an indicator, or a plan sets a target for it. */
export function hasData({ points, planFigures, targets }: IndicatorValues): boolean {
  return points.length + planFigures.length + targets.length > 0;
}

/** Those with most values first; topics without indicators are omitted. */
export function indicatorsByTopic(content: Content): { topic: string; name: string; indicators: IndicatorValues[] }[] {
  const all = [...content.indicators.values()].map((indicator) => indicatorValuesOf(content, indicator));
  return [...content.topics.values()]
    .map((topic) => ({
      topic: topic.id,
      name: topic.name,
      indicators: all
        .filter(({ indicator }) => indicator.topic === topic.id)
        .sort((a, b) => b.points.length - a.points.length || (a.indicator.id < b.indicator.id ? -1 : 1)),
    }))
    .filter((group) => group.indicators.length > 0);
}

/** For display, with names of indicators: `甲 ÷ 乙 × 100`. Null without a formula. */
export function formatFormula(content: Content, { formula }: Indicator): string | null {
  if (!formula) return null;
  const names = formula.operands.map((id) => content.indicators.get(id)?.name ?? id);
  if (formula.operation === 'share') return `${names.join(' ÷ ')} × 100`;
  return names.join(formula.operation === 'sum' ? ' + ' : ' - ');
}
