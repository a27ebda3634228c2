import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';
import { parseFormula } from '../parse/formula.ts';
import { type PlanFigure, type Point, planFiguresOf, seriesOf } from './series.ts';

/** An indicator with everything that is said in its terms. */
export interface IndicatorView {
  indicator: Indicator;
  points: Point[];
  /** What plans state of it. */
  planned: PlanFigure[];
  /** Targets of plans that set goals for it. */
  targets: { plan: Plan; target: PlanTarget }[];
  /** The indicator's formula in names, where it has one; and the indicators it is computed from. */
  parts: Indicator[];
}

export function viewOf(content: Content, indicator: Indicator): IndicatorView {
  const targets = [...content.plans.values()].flatMap((plan) =>
    plan.targets.filter((target) => target.indicator === indicator.id).map((target) => ({ plan, target })),
  );
  const named = indicator.formula === undefined ? [] : (indicator.formula.match(/[a-z][a-z0-9-]*/g) ?? []);
  const parts = [...new Set(named)].flatMap((id) => content.indicators.get(id) ?? []);
  return {
    indicator,
    points: seriesOf(content, indicator.id),
    planned: planFiguresOf(content, indicator.id),
    targets,
    parts,
  };
}

/** The indicators that something is said in, by topic in the topics' order, by name within. */
export function indicatorsByTopic(content: Content): { topic: string; name: string; views: IndicatorView[] }[] {
  const views = [...content.indicators.values()].map((indicator) => viewOf(content, indicator));
  return [...content.topics.values()]
    .map((topic) => ({
      topic: topic.id,
      name: topic.name,
      views: views
        .filter(({ indicator }) => indicator.topic === topic.id)
        .sort((a, b) => b.points.length - a.points.length || (a.indicator.id < b.indicator.id ? -1 : 1)),
    }))
    .filter((group) => group.views.length > 0);
}

/** A formula as readers see it: indicators by name, × and ÷. */
export function formulaWords(content: Content, indicator: Indicator): string | null {
  if (indicator.formula === undefined || !parseFormula(indicator.formula).formula) return null;
  return indicator.formula
    .replace(/[a-z][a-z0-9-]*[a-z0-9]/g, (id) => content.indicators.get(id)?.name ?? id)
    .replaceAll('*', '×')
    .replaceAll(' / ', ' ÷ ');
}
