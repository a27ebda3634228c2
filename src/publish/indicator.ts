import { indicatorAddress } from '../archive/addresses.ts';
import { viewOf } from '../archive/indicators.ts';
import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import { quoted, regionJson, valueJson } from './pieces.ts';
import { targetJson } from './plan.ts';
import type { IndicatorJson } from './schema/indicator.ts';

/** `/data/indicators/<id>.json`: a definition, its values across regions and years, and the goals that plans set. */
export function indicatorJson(content: Content, indicator: Indicator): IndicatorJson {
  const { points, planned, targets } = viewOf(content, indicator);
  return {
    id: indicator.id,
    url: indicatorAddress(indicator.id),
    name: indicator.name,
    unit: indicator.unit,
    counts: indicator.counts,
    excludes: indicator.excludes ?? null,
    direction: indicator.direction,
    topic: indicator.topic,
    formula: indicator.formula ?? null,
    points: points.map(({ report, observation, year }) => ({
      report: report.id,
      region: regionJson(content, report.region),
      issuers: report.meta.issuers,
      year,
      ...valueJson(observation),
      ...quoted(observation),
    })),
    planned: planned.map(({ plan, observation }) => ({
      plan: plan.id,
      year: observation.year ?? null,
      ...valueJson(observation),
      ...quoted(observation),
    })),
    targets: targets.map(({ plan, target }) => ({ plan: plan.id, ...targetJson(target) })),
  };
}
