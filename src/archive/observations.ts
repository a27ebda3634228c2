import type { Observation } from '../model/annotation.ts';
import type { CheckedObservation } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { isRanking } from '../model/format-value.ts';
import { memoByKey } from '../model/memo.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { printedAmount } from '../parse/printed-amount.ts';
import type { Recomputation } from '../parse/recompute.ts';
import { recomputationsOf } from './recomputations.ts';

/**
 * The observations of a report or plan, each with its verdict. Pages and data files read observations only here, so that
 * none shows a questioned value without its verdict (tests/architecture.test.ts).
 */
export function observationsOf(content: Content, text: ReportOrPlan): CheckedObservation[] {
  return [...checkedObservations(content, text).values()];
}

/** A recomputed figure and its operands, with their verdicts. */
export interface CheckedRecomputation extends Omit<Recomputation, 'printed' | 'operands'> {
  printed: CheckedObservation;
  operands: CheckedObservation[];
}

/** The recomputed figures of a report or plan; those that disagree come first. */
export function checkedRecomputations(content: Content, text: ReportOrPlan): CheckedRecomputation[] {
  const checked = checkedObservations(content, text);
  const withVerdict = (observation: Observation) =>
    checked.get(observation) ?? checkedObservation(content, observation);
  return recomputationsOf(content, text).map((recomputation) => ({
    ...recomputation,
    printed: withVerdict(recomputation.printed),
    operands: recomputation.operands.map(withVerdict),
  }));
}

const checkedObservations = memoByKey(
  (content: Content, text: ReportOrPlan): ReadonlyMap<Observation, CheckedObservation> => {
    const results = new Map(recomputationsOf(content, text).map((result) => [result.printed, result]));
    return new Map(
      text.annotations.observations.map((observation) => [
        observation,
        checkedObservation(content, observation, results.get(observation)),
      ]),
    );
  },
);

function checkedObservation(content: Content, observation: Observation, result?: Recomputation): CheckedObservation {
  const indicator = content.indicators.get(observation.indicator);
  const ranked = indicator !== undefined && isRanking(indicator);
  return { ...observation, ...verdictOf(result), printed: printedAmount(observation), ranked };
}

function verdictOf(result?: Recomputation): Pick<CheckedObservation, 'check' | 'computed'> {
  if (!result) return { check: null, computed: null };
  return { check: result.agrees ? 'agrees' : 'differs', computed: Number(result.rounded) };
}
