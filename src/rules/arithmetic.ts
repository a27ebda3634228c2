import { formulaText } from '../model/formula.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import type { LocatedText } from '../parse/located.ts';
import { type Recomputation, recompute } from '../parse/recompute.ts';
import type { Flag, Rule } from './rule.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * Recomputes printed figures whose indicators have formulas and flags differences as warnings. A note on the sentence
 * confirms the printed figure and silences the rule. The text itself never changes.
 */
export const arithmeticRule: Rule = {
  id: 'arithmetic',
  description: '指标有算式的，按算式算得的数与文中的数相符（不符而没有编者按的，只提醒）',
  check: {
    report: checkFigures,
    plan: checkFigures,
  },
};

function checkFigures(
  { value, annotations }: LocatedText<ReportOrPlan>,
  { indicators }: RuleContext,
  flag: Flag,
): void {
  if (!annotations) return;
  for (const recomputation of recompute(value, indicators)) {
    if (recomputation.agrees || recomputation.note) continue;
    const i = value.annotations.observations.indexOf(recomputation.printed);
    flag({
      file: annotations.file,
      position: annotations.yaml.locate(['observations', i, 'value']),
      ...describeDifference(recomputation),
      severity: 'warning',
    });
  }
}

function describeDifference({ formula, printed, operands, computed, rounded }: Recomputation) {
  const operandList = operands.map(({ indicator: id, value }) => `${id} ${value}`).join('、');
  const isTruncated =
    Math.trunc(computed * 10 ** decimals(printed.value)) / 10 ** decimals(printed.value) === printed.value;
  return {
    message: `按 ${formulaText(formula)} 算得 ${rounded} ${printed.unit}，文中是 ${printed.value} ${printed.unit}（${operandList}）`,
    fix: `核对各数的引文和范围；${isTruncated ? '像是截去尾数而未四舍五入；' : ''}原文确实如此的，在 notes 里引这句话写明，正文不改`,
  };
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
