import type { Note, Observation } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Indicator } from '../model/indicator.ts';
import { evaluateFormula, type Formula, indicatorsIn, parseFormula } from './formula.ts';
import { factorOf, readingsOf } from './readable.ts';
import { readingsIn } from './readings.ts';

/** What becomes of a printed figure when it is computed from other figures of the same report. */
export interface Recomputation {
  /** The indicator with the formula. */
  indicator: Indicator;
  /** The figure as printed, and those it is computed from, in the order of the formula. */
  printed: Observation;
  parts: Observation[];
  /** In the indicator's unit, unrounded; `rounded` has as many decimals as the printed figure. */
  computed: number;
  rounded: string;
  /** Whether both are the same within the rounding of what is printed. */
  agrees: boolean;
  /** The editor's note on the printed figure or one of its parts, where there is one. */
  note: Note | null;
}

/** What a report and a plan have in common here. `year` is the year of observations that name none. */
interface Annotated {
  year: number;
  body: ParsedBody;
  annotations: { observations: readonly Observation[]; notes: readonly Note[] };
}

/**
 * Computes every figure of a report that has a formula whose parts the report states too: for the same year, the same
 * qualifier, all of them exact. A figure stated twice with different values is left alone.
 */
export function recompute(report: Annotated, indicators: ReadonlyMap<string, Indicator>): Recomputation[] {
  const exact = report.annotations.observations.filter(({ bound }) => bound === 'exact');
  const found: Recomputation[] = [];
  for (const printed of exact) {
    const indicator = indicators.get(printed.indicator);
    const formula = indicator?.formula === undefined ? null : parseFormula(indicator.formula).formula;
    if (!indicator || !formula) continue;
    const scope = scopeOf(printed, report.year);
    const named = indicatorsIn(formula).map(({ id }) =>
      exact.filter((candidate) => candidate.indicator === id && scopeOf(candidate, report.year) === scope),
    );
    const parts = named.flatMap((candidates) => onlyValue(candidates));
    if (parts.length < named.length) continue;
    const recomputation = compare(report, indicator, formula, printed, parts);
    if (recomputation) found.push(recomputation);
  }
  return found;
}

function scopeOf({ year, qualifier }: Observation, reportYear: number): string {
  return `${year ?? reportYear} ${qualifier ?? ''}`;
}

/** The first of several observations that all say the same; none where they differ. */
function onlyValue(candidates: readonly Observation[]): Observation[] {
  const [first] = candidates;
  return first && candidates.every(({ value }) => value === first.value) ? [first] : [];
}

function compare(
  report: Annotated,
  indicator: Indicator,
  formula: Formula,
  printed: Observation,
  parts: Observation[],
): Recomputation | null {
  const steps = new Map(parts.map((part) => [part.indicator, stepOf(report.body, part)]));
  const computed = evaluateFormula(formula, (id) => parts.find((part) => part.indicator === id)?.value);
  if (computed === null) return null;
  const range = [computed, ...cornersOf(formula, parts, steps)];
  const step = stepOf(report.body, printed);
  const slack = step / 2 + Math.abs(computed) * 1e-9;
  const agrees = printed.value >= Math.min(...range) - slack && printed.value <= Math.max(...range) + slack;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const rounded = computed.toFixed(Math.min(20, decimals));
  const note = report.annotations.notes.find((candidate) => [printed, ...parts].some(overlaps(candidate))) ?? null;
  return { indicator, printed, parts, computed, rounded, agrees, note };
}

/**
 * What the formula gives where its parts are half a digit off. A count printed to the unit is what it is; one printed as
 * 2.3万, or a share, is known to half its last digit.
 */
function cornersOf(formula: Formula, parts: readonly Observation[], steps: ReadonlyMap<string, number>): number[] {
  const uncertain = parts.filter(({ indicator, unit }) => unit === '%' || steps.get(indicator) !== 1).slice(0, 8);
  return Array.from({ length: 2 ** uncertain.length }, (_, corner) =>
    evaluateFormula(formula, (id) => {
      const part = parts.find(({ indicator }) => indicator === id);
      if (!part) return undefined;
      const place = uncertain.indexOf(part);
      if (place < 0) return part.value;
      const side = Math.floor(corner / 2 ** place) % 2 === 0 ? -0.5 : 0.5;
      return part.value + side * (steps.get(id) ?? 0);
    }),
  ).filter((value) => value !== null);
}

/** What one unit of the last printed digit of an observation is worth, in its unit. */
function stepOf(document: ParsedBody, { anchor, value, unit }: Observation): number {
  const readings = readingsIn(document);
  const [reading] = readingsOf(value, unit, readings.text(anchor.paragraph), readings.inside(anchor));
  return reading && reading.step > 0 ? reading.step / 10 ** factorOf(unit) : 1;
}

function overlaps(note: Note): (observation: Observation) => boolean {
  return ({ anchor }) =>
    anchor.paragraph === note.anchor.paragraph && anchor.start < note.anchor.end && note.anchor.start < anchor.end;
}
