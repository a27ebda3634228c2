import type { Anchored } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import type { Bound, Comparator } from '../model/terms.ts';
import type { LocatedText } from '../parse/located.ts';
import { numberIndexOf } from '../parse/number-index.ts';
import type { NumberMention } from '../parse/numbers.ts';
import { mentionsOfValue, namesOne } from '../parse/value-mentions.ts';
import type { FilePosition, Flag, Rule } from './rule.ts';

/** The quote of every observation, baseline and goal states its value, and `bound` matches the words beside the number. */
export const valueRule: Rule = {
  id: 'value',
  description: '引文里读得出所标的数值，界限、比较符与数旁的用词相符（界限、比较符不符只提醒）',
  check: {
    report(report, _, flag) {
      checkObservations(report, flag);
    },

    plan(plan, _, flag) {
      checkObservations(plan, flag);
      checkTargets(plan, flag);
    },
  },
};

function checkObservations({ value, annotations }: LocatedText<ReportOrPlan>, flag: Flag): void {
  if (!annotations) return;
  const { file, yaml } = annotations;
  value.annotations.observations.forEach((observation, i) => {
    const positionOf = (key: string) => ({ file, position: yaml.locate(['observations', i, key]) });
    checkObservation(value.body, observation, positionOf, flag);
  });
}

/** Checks one observation of a text. `positionOf` is where its keys are written. */
export function checkObservation(
  body: ParsedBody,
  observation: QuotedValue & { bound: Bound },
  positionOf: PositionOf,
  flag: Flag,
): void {
  const mentions = checkValue(body, observation, positionOf, flag);
  checkBound(observation.bound, mentions, positionOf, flag);
}

function checkTargets({ value: plan, file, yaml }: LocatedText<Plan>, flag: Flag): void {
  plan.targets.forEach((target, i) => {
    const positionIn = (path: PropertyKey[]) => (key: string) => ({
      file,
      position: yaml.locate(['targets', i, ...path, key]),
    });
    if (target.baseline?.value !== undefined) {
      const { value, unit = '' } = target.baseline;
      const positionOf = positionIn(['baseline']);
      const mentions = checkValue(plan.body, { ...target.baseline, value, unit }, positionOf, flag);
      checkBound(target.baseline.bound, mentions, positionOf, flag);
    }
    target.goals.forEach((goal, j) => {
      if (goal.value === undefined) return;
      const quotedValue = { ...goal, value: goal.value, unit: goal.unit ?? '' };
      const positionOf = positionIn(['goals', j]);
      const mentions = checkValue(plan.body, quotedValue, positionOf, flag);
      checkComparator(goal.comparator, mentions, positionOf, flag);
    });
  });
}

type PositionOf = (key: string) => FilePosition;
type QuotedValue = Anchored<{ value: number; unit: string; quote: string }>;

/** Flags a value that its quote does not state. Returns the mentions that state it. */
function checkValue(body: ParsedBody, quotedValue: QuotedValue, positionOf: PositionOf, flag: Flag): NumberMention[] {
  const numbers = numberIndexOf(body);
  const { anchor, value, unit } = quotedValue;
  const inQuote = numbers.inside(anchor);
  const stating = mentionsOfValue(value, unit, numbers.paragraphText(anchor.paragraph), inQuote);
  if (stating.length > 0) return stating;
  const cut = numbers.cutBy(anchor);
  if (cut.length === 0 && namesOne(value, unit, inQuote)) return [];
  const message = `引文里读不出 ${value} ${unit}`;
  if (cut.length > 0) {
    const cutNumbers = cut.map(({ printed }) => `“${printed}”`).join('、');
    flag({
      ...positionOf('quote'),
      message: `${message}：引文把${cutNumbers}截断了`,
      fix: '引文写到数的两端，连同“万”“%”“第”',
    });
    return [];
  }
  const listed = inQuote.filter(({ kind }) => kind !== 'date').map(formatMention);
  flag({
    ...positionOf('value'),
    message: listed.length > 0 ? `${message}，读得出的是${listed.join('、')}` : `${message}，引文里没有数`,
    fix: '核对数值和单位；数在引文以外的，把引文写长一些',
  });
  return [];
}

function formatMention({ printed, measure }: NumberMention): string {
  return `“${printed}${measure ?? ''}”`;
}

function checkBound(bound: Bound, mentions: readonly NumberMention[], positionOf: PositionOf, flag: Flag): void {
  const [first] = mentions;
  if (!first || mentions.some((mention) => mention.bound === bound)) return;
  const words = first.boundWords === '' ? '没有界限词' : `带“${first.boundWords}”`;
  flag({
    ...positionOf('bound'),
    message: `bound 是 ${bound}，而文中“${first.printed}”${words}`,
    fix: first.bound === 'exact' ? '删去 bound（即 exact）' : `写 bound: ${first.bound}`,
    severity: 'warning',
  });
}

/** Comparators that agree with a printed bound. Bounds not listed agree with all. */
const comparatorsOf: Partial<Record<Bound, readonly Comparator[]>> = {
  over: ['>'],
  under: ['<'],
  'at-least': ['≥'],
  'at-most': ['≤', 'rank≤'],
};

function checkComparator(
  comparator: Comparator,
  mentions: readonly NumberMention[],
  positionOf: PositionOf,
  flag: Flag,
): void {
  const [first] = mentions;
  const allowed = mentions.map((mention) => comparatorsOf[mention.bound]);
  if (!first || comparator === 'keep' || allowed.some((list) => list?.includes(comparator) ?? true)) return;
  flag({
    ...positionOf('comparator'),
    message: `comparator 是 ${comparator}，而文中“${first.printed}”带“${first.boundWords}”`,
    fix: `写 comparator: ${comparatorsOf[first.bound]?.map((sign) => `"${sign}"`).join(' 或 ')}`,
    severity: 'warning',
  });
}
