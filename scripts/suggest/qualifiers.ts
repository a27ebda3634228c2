import { plainWords } from './plain-words.ts';
import type { SuggestedObservation } from './suggested-observation.ts';

/** Longer words are a sentence rather than a scope. */
const maxQualifier = 20;

/**
 * Adds qualifiers where a sentence states several values of one indicator for one year: 县级中心1个、村级工作室231个. A total
 * before 其中 keeps none.
 */
export function withDistinctQualifiers(observations: readonly SuggestedObservation[]): SuggestedObservation[] {
  const groups = Map.groupBy(observations, groupOf);
  return observations.map((observation) => {
    const { indicator, qualifier, reading } = observation;
    const group = groups.get(groupOf(observation)) ?? [];
    if (!indicator || qualifier !== null || group.length < 2) return observation;
    const isTotal = observation === group[0] && group[1]?.reading.isPartOf;
    const words = plainWords(reading.phrase) || (/累计/.exec(reading.phrase)?.[0] ?? '');
    return isTotal || words === '' || words.length > maxQualifier ? observation : { ...observation, qualifier: words };
  });
}

function groupOf({ indicator, year, span, reading }: SuggestedObservation): string {
  return [indicator?.id, year, span.paragraph, reading.sentence].join(' ');
}
