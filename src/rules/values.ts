import type { Anchored, Bound } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Comparator } from '../model/plan.ts';
import type { Position } from '../model/problem.ts';
import type { NumberReading } from '../parse/numbers.ts';
import { namesOne, readingsOf } from '../parse/readable.ts';
import { readingsIn } from '../parse/readings.ts';
import type { ReportProblem, Rule } from './rule.ts';

/**
 * A value stands in the words it rests on: that of every observation, baseline and goal can be read in its quote, and
 * the bound written says what the words beside the number say.
 */
export const values: Rule = {
  name: 'value',
  scope: 'report',
  check({ reports, plans }, report) {
    for (const { value, annotations } of [...reports.values(), ...plans.values()]) {
      if (!annotations) continue;
      const { file, yaml } = annotations;
      value.annotations.observations.forEach((observation, i) => {
        const at = (key: string) => ({ file, position: yaml.locate(['observations', i, key]) });
        const read = checkValue(value.body, observation, at, report);
        checkBound(observation.bound, read, at, report);
      });
    }
    for (const { value: plan, file, yaml } of plans.values()) {
      plan.targets.forEach((target, i) => {
        const at = (path: PropertyKey[]) => (key: string) => ({
          file,
          position: yaml.locate(['targets', i, ...path, key]),
        });
        if (target.baseline?.value !== undefined) {
          const { value, unit = '' } = target.baseline;
          const read = checkValue(plan.body, { ...target.baseline, value, unit }, at(['baseline']), report);
          checkBound(target.baseline.bound, read, at(['baseline']), report);
        }
        target.goals.forEach((goal, j) => {
          if (goal.value === undefined) return;
          const stated = { ...goal, value: goal.value, unit: goal.unit ?? '' };
          const read = checkValue(plan.body, stated, at(['goals', j]), report);
          checkComparator(goal.comparator, read, at(['goals', j]), report);
        });
      });
    }
  },
};

type At = (key: string) => { file: string; position: Position };
type Stated = Anchored<{ value: number; unit: string; quote: string }>;

/** Reports a value that its quote does not state. Returns the numbers in the quote that do. */
function checkValue(document: ParsedBody, stated: Stated, at: At, report: ReportProblem): NumberReading[] {
  const readings = readingsIn(document);
  const { anchor, value, unit } = stated;
  const inside = readings.inside(anchor);
  const found = readingsOf(value, unit, readings.text(anchor.paragraph), inside);
  if (found.length > 0) return found;
  const cut = readings.cutBy(anchor);
  if (cut.length === 0 && namesOne(value, unit, inside)) return [];
  const message = `引文里读不出 ${value} ${unit}`;
  if (cut.length > 0) {
    const numbers = cut.map((reading) => `“${reading.printed}”`).join('、');
    report({
      ...at('quote'),
      message: `${message}：引文把${numbers}截断了`,
      fix: '引文写到数的两端，连同“万”“%”“第”',
    });
    return [];
  }
  const listed = inside.filter((reading) => reading.kind !== 'date').map(wordReading);
  report({
    ...at('value'),
    message: listed.length > 0 ? `${message}，读得出的是${listed.join('、')}` : `${message}，引文里没有数`,
    fix: '核对数值和单位；数在引文以外的，把引文写长一些',
  });
  return [];
}

function wordReading({ printed, measure }: NumberReading): string {
  return `“${printed}${measure ?? ''}”`;
}

function checkBound(bound: Bound, read: readonly NumberReading[], at: At, report: ReportProblem): void {
  const [first] = read;
  if (!first || read.some((reading) => reading.bound === bound)) return;
  const words = first.boundWords === '' ? '没有界限词' : `带“${first.boundWords}”`;
  report({
    ...at('bound'),
    message: `bound 是 ${bound}，而文中“${first.printed}”${words}`,
    fix: first.bound === 'exact' ? '删去 bound（即 exact）' : `写 bound: ${first.bound}`,
    severity: 'warning',
  });
}

/** The comparators that agree with a bound printed beside a goal's number. What is not listed agrees with all. */
const comparatorsOf: Partial<Record<Bound, readonly Comparator[]>> = {
  over: ['>'],
  under: ['<'],
  'at-least': ['≥'],
  'at-most': ['≤', 'rank≤'],
};

function checkComparator(comparator: Comparator, read: readonly NumberReading[], at: At, report: ReportProblem): void {
  const [first] = read;
  const allowed = read.map((reading) => comparatorsOf[reading.bound]);
  if (!first || comparator === 'keep' || allowed.some((list) => list?.includes(comparator) ?? true)) return;
  report({
    ...at('comparator'),
    message: `comparator 是 ${comparator}，而文中“${first.printed}”带“${first.boundWords}”`,
    fix: `写 comparator: ${comparatorsOf[first.bound]?.map((sign) => `"${sign}"`).join(' 或 ')}`,
    severity: 'warning',
  });
}
