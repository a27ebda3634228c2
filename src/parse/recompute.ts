import type { Note, Observation } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { evaluateFormula, type Formula } from '../model/formula.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { numberIndexOf } from './number-index.ts';
import { mentionsOfValue, unitExponent } from './value-mentions.ts';

/** A printed figure computed again from other figures of the same report or plan. */
export interface Recomputation {
  indicator: Indicator;
  formula: Formula;
  printed: Observation;
  /** The figures it is computed from, in the order of the formula. */
  operands: Observation[];
  /** In the indicator's unit, unrounded; `rounded` has as many decimals as the printed figure. */
  computed: number;
  rounded: string;
  /** Whether both are equal within the rounding of the printed figures. */
  agrees: boolean;
  /** A note on the printed figure or an operand. */
  note: Note | null;
}

/**
 * Recomputes every figure whose indicator has a formula and whose operands the text states too: exact, for the same year
 * and qualifier. A figure with an operand stated with different values is skipped.
 */
export function recompute(text: ReportOrPlan, indicators: ReadonlyMap<string, Indicator>): Recomputation[] {
  const textYear = 'year' in text ? text.year : text.meta.start;
  const exact = text.annotations.observations.filter(({ bound }) => bound === 'exact');
  const computable = exact.filter(({ indicator }) => indicators.get(indicator)?.formula);
  if (computable.length === 0) return [];
  const operandIds = new Set(computable.flatMap(({ indicator }) => indicators.get(indicator)?.formula?.operands ?? []));
  const keyOf = (indicator: string, scope: string) => `${indicator} ${scope}`;
  const byKey = Map.groupBy(
    exact.filter(({ indicator }) => operandIds.has(indicator)),
    (observation) => keyOf(observation.indicator, scopeOf(observation, textYear)),
  );
  const recomputations: Recomputation[] = [];
  for (const printed of computable) {
    const indicator = indicators.get(printed.indicator);
    if (!indicator?.formula) continue;
    const scope = scopeOf(printed, textYear);
    const candidatesByIndicator = indicator.formula.operands.map((id) => byKey.get(keyOf(id, scope)) ?? []);
    const operands = candidatesByIndicator.flatMap((candidates) => onlyValue(candidates));
    if (operands.length < candidatesByIndicator.length) continue;
    const recomputation = compare(text, indicator, indicator.formula, printed, operands);
    if (recomputation) recomputations.push(recomputation);
  }
  return recomputations;
}

function scopeOf({ year, qualifier }: Observation, textYear: number): string {
  return `${year ?? textYear} ${qualifier ?? ''}`;
}

/** The first of several observations with the same value; none if the values differ. */
function onlyValue(candidates: readonly Observation[]): Observation[] {
  const [first] = candidates;
  return first && candidates.every(({ value }) => value === first.value) ? [first] : [];
}

function compare(
  { body, annotations }: ReportOrPlan,
  indicator: Indicator,
  formula: Formula,
  printed: Observation,
  operands: Observation[],
): Recomputation | null {
  const computed = evaluateFormula(
    formula,
    operands.map(({ value }) => value),
  );
  if (computed === null) return null;
  const precision = precisionOf(body, printed);
  const slack = precision / 2 + Math.abs(computed) * 1e-9;
  const isWithin = (range: readonly number[]) =>
    printed.value >= Math.min(...range) - slack && printed.value <= Math.max(...range) + slack;
  const agrees = isWithin([computed]) || isWithin([computed, ...cornersOf(body, formula, operands)]);
  const decimals = Math.max(0, -Math.floor(Math.log10(precision) + 1e-9));
  const rounded = computed.toFixed(Math.min(20, decimals));
  const note = annotations.notes.find((candidate) => [printed, ...operands].some(overlaps(candidate))) ?? null;
  return { indicator, formula, printed, operands, computed, rounded, agrees, note };
}

/**
 * The formula's results with operands half a last digit off, in all combinations of up to 8. Counts printed to the unit
 * are exact; counts like 2.3万 and shares are known to half their last digit.
 */
function cornersOf(body: ParsedBody, formula: Formula, operands: readonly Observation[]): number[] {
  const precisions = operands.map((operand) => precisionOf(body, operand));
  const uncertain = [...operands.keys()].filter((i) => operands[i]?.unit === '%' || precisions[i] !== 1).slice(0, 8);
  return Array.from({ length: 2 ** uncertain.length }, (_, corner) => {
    const values = operands.map(({ value }, i) => {
      const bit = uncertain.indexOf(i);
      if (bit < 0) return value;
      const side = Math.floor(corner / 2 ** bit) % 2 === 0 ? -0.5 : 0.5;
      return value + side * (precisions[i] ?? 0);
    });
    return evaluateFormula(formula, values);
  }).filter((value) => value !== null);
}

/** In the observation's unit. */
function precisionOf(body: ParsedBody, { anchor, value, unit }: Observation): number {
  const index = numberIndexOf(body);
  const [mention] = mentionsOfValue(value, unit, index.paragraphText(anchor.paragraph), index.inside(anchor));
  return mention && mention.precision > 0 ? mention.precision / 10 ** unitExponent(unit) : 1;
}

function overlaps(note: Note): (observation: Observation) => boolean {
  return ({ anchor }) =>
    anchor.paragraph === note.anchor.paragraph && anchor.start < note.anchor.end && note.anchor.start < anchor.end;
}
