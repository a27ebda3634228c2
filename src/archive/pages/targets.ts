import { planAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { boardOf } from '../board.ts';
import { goalYears } from '../plans.ts';
import { boardColumns, boardRow } from './plan/board-rows.ts';
import { targetRow } from './plan/target-rows.ts';
import { hasValue, targetRulers } from './plan/target-rulers.ts';

/** The target board of a plan. */
export function targetsView(content: Content, plan: Plan) {
  const { meta } = plan;
  const partial = meta.completeness === 'partial';
  const columns = boardColumns(plan, goalYears(plan));
  const rulers = targetRulers(content, plan);
  const withValue = rulers.filter(hasValue);
  return {
    title: `指标与目标：${meta.title}`,
    description: `${meta.title}的可衡量指标 ${rulers.length} 项，${withValue.length} 项已有数值：规划所载现状、报告所载数值、目标值和规划原句。`,
    trail: [siteSections.plans, [planAddress(plan.id), meta.shortTitle ?? meta.title]] satisfies Link[],
    plan: { address: planAddress(plan.id), title: meta.title },
    partial,
    /** Number of main targets in the whole plan; null if the text is complete or the number unknown. */
    known: partial ? (meta.known?.indicators ?? null) : null,
    /** Of the targets with a value, and of the others. */
    rulers: { withValue, without: rulers.filter((ruler) => !hasValue(ruler)) },
    columns: columns.map(({ name }) => name),
    rows: boardOf(content, plan).map((row) => boardRow(content, plan, row, columns)),
    targets: plan.targets.map((target) => targetRow(plan, target)),
  };
}
