import type { Observation } from './annotation.ts';
import type { Check } from './terms.ts';

/** The outcome of recomputing a value by its indicator's formula. Both are null if it cannot be recomputed. */
export interface Verdict {
  check: Check | null;
  /** In the value's unit, with as many decimals as the printed value. */
  computed: number | null;
}

/** `printed`: the amount as its sentence prints it, where that is shorter than digits: 300万. Otherwise null. */
type Printed = { printed: string | null };

/** `ranked`: whether it is a rank, 第 3 名; persons are also counted in 名. */
type Ranked = { ranked: boolean };

export type CheckedObservation = Observation & Verdict & Printed & Ranked;

/** A value as printed, with its verdict: what pages need to show it. */
export type CheckedValue = Pick<Observation, 'value' | 'unit' | 'bound'> & Verdict & Printed & Ranked;

/** A questioned value and the name of its indicator, for a passage that prints the value. */
export interface QuestionedValue {
  name: string;
  value: CheckedValue;
}

/** What of an observation a page shows as its value. */
export function checkedValue({
  value,
  unit,
  bound,
  printed,
  ranked,
  check,
  computed,
}: CheckedObservation): CheckedValue {
  return { value, unit, bound, printed, ranked, check, computed };
}

export function isQuestioned({ check }: Verdict): boolean {
  return check === 'differs';
}
