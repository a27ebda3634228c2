import { indicatorAddress } from '../../archive/addresses.ts';
import { indicatorViewOf } from '../../archive/indicators.ts';
import type { Content } from '../../model/content.ts';
import { formulaText } from '../../model/formula.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { IndicatorJson } from '../schema/indicator-schema.ts';
import { quoteJson, valueJson } from './annotation-json.ts';
import { targetJson } from './plan-json.ts';
import { regionRefJson } from './region-ref-json.ts';

/** `/data/indicators/<id>.json`: the definition, all values and the targets of plans. */
export function indicatorJson(content: Content, indicator: Indicator): IndicatorJson {
  const { points, planFigures: planned, targets } = indicatorViewOf(content, indicator);
  return {
    id: indicator.id,
    url: indicatorAddress(indicator.id),
    name: indicator.name,
    unit: indicator.unit,
    counts: indicator.counts,
    excludes: indicator.excludes ?? null,
    direction: indicator.direction,
    topic: indicator.topic,
    formula: indicator.formula ? formulaText(indicator.formula) : null,
    points: points.map(({ report, observation, year }) => ({
      report: report.id,
      region: regionRefJson(content, report.region),
      issuers: report.meta.issuers,
      year,
      ...valueJson(observation),
      ...quoteJson(observation),
    })),
    planned: planned.map(({ plan, observation }) => ({
      plan: plan.id,
      year: observation.year ?? null,
      ...valueJson(observation),
      ...quoteJson(observation),
    })),
    targets: targets.map(({ plan, target }) => ({ plan: plan.id, ...targetJson(target) })),
  };
}
