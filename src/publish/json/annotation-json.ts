import type { Anchored, Observation } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';

/** The quote and the block in which it begins. */
export function quoteJson({ quote, anchor }: Anchored<{ quote: string }>) {
  return { quote, block: anchor.block };
}

/** `year` is always known in a report; in a plan it may be null. */
export function observationJson<Year extends number | null>(content: Content, observation: Observation, year: Year) {
  const { qualifier, ...value } = valueJson(observation);
  return {
    indicator: observation.indicator,
    name: content.indicators.get(observation.indicator)?.name ?? null,
    ...value,
    year,
    qualifier,
    ...quoteJson(observation),
  };
}

export function valueJson({ value, unit, bound, qualifier }: Observation) {
  return { value, unit, bound, qualifier: qualifier ?? null };
}
