import { indicatorValuesOf } from '../../archive/indicators.ts';
import { indicatorAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { formulaText } from '../../model/formula.ts';
import type { Indicator } from '../../model/indicator.ts';
import { definitionSchema, type IndicatorJson } from '../schema/indicator-schema.ts';
import { observedJson } from './annotation-json.ts';
import { targetJson } from './plan-json.ts';
import { publishedValues } from './published-values.ts';
import { regionRefJson } from './region-ref-json.ts';

/** `/data/indicators/<id>.json`: the definition, all values and the targets of plans. */
export function indicatorJson(content: Content, indicator: Indicator): IndicatorJson {
  const { points, planFigures: planned, targets } = indicatorValuesOf(content, indicator);
  return {
    id: indicator.id,
    url: indicatorAddress(indicator.id),
    ...publishedValues(definitionSchema, indicator),
    formula: indicator.formula ? formulaText(indicator.formula) : null,
    points: points.map(({ report, observation, year }) => ({
      report: report.id,
      region: regionRefJson(content, report.region),
      issuers: report.meta.issuers,
      year,
      ...observedJson(observation),
    })),
    planned: planned.map(({ plan, observation }) => ({
      plan: plan.id,
      year: observation.year ?? null,
      ...observedJson(observation),
    })),
    targets: targets.map(({ plan, target }) => ({ plan: plan.id, ...targetJson(target) })),
  };
}
