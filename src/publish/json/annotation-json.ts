import { linkSchema, observationSchema, type PlanLink } from '../../model/annotation.ts';
import type { CheckedObservation } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import type { Relation } from '../../model/terms.ts';
import { annotationValues } from './published-values.ts';

/** `year` is always known in a report; in a plan it may be null. */
export function observationJson<Year extends number | null>(
  content: Content,
  observation: CheckedObservation,
  year: Year,
) {
  const { indicator } = observation;
  return { indicator, name: content.indicators.get(indicator)?.name ?? null, ...observedJson(observation), year };
}

/** A value with its quote, printed form and verdict, where indicator and year are stated beside it. */
export function observedJson(observation: CheckedObservation) {
  const { indicator, year, ...values } = annotationValues(observationSchema, observation);
  const { printed, ranked, check, computed } = observation;
  return { ...values, printed, ranked, check, computed };
}

/** A passage that speaks to a task or target of a plan, without the plan's id. */
export function linkedJson(link: PlanLink, relation: Relation) {
  const { plan, quote, block, ...values } = annotationValues(linkSchema, link);
  return { ...values, relation, quote, block };
}
