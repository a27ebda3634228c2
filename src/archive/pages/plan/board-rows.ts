import { indicatorAddress, reportAddress } from '../../../model/addresses.ts';
import { type CheckedValue, checkedValue, type QuestionedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import type { Goal, Plan, PlanTarget } from '../../../model/plan.ts';
import { relations, type Stance } from '../../../model/terms.ts';
import type { BoardRow } from '../../board.ts';
import { issuerLabel } from '../../issuer-label.ts';
import { goalsFor } from '../../plans.ts';
import { type ShownGoal, shownGoal, type TargetRow, targetRow } from './target-rows.ts';

/** A column of goals; the last may hold those without a year of several targets. */
interface Column {
  name: string;
  goalsOf: (target: PlanTarget) => Goal[];
  /** Whether the goals are of one year, the column's name. */
  dated: boolean;
}

export function boardColumns(plan: Plan, years: readonly number[]): Column[] {
  const dated = years.map((year) => ({
    name: String(year),
    goalsOf: (target: PlanTarget) => goalsFor(target, year, years),
    dated: true,
  }));
  const goalsWithout = (target: PlanTarget) => goalsFor(target, null, years);
  const hasOthers = plan.targets.some((target) => goalsWithout(target).length > 0);
  return hasOthers ? [...dated, { name: '其他时间', goalsOf: goalsWithout, dated: false }] : dated;
}

/** A target of the board: what the plan and the reports state, without a verdict. */
export interface ShownBoardRow extends TargetRow {
  /** The newest values; the indicator's page has the rest of them. */
  reported: BoardValue[];
  reportedCount: number;
  indicator: string;
  /** The newest passages; the task's page has the rest of them. */
  passages: {
    stance: Stance;
    relation: string;
    year: number;
    quote: string;
    address: string;
    questioned: QuestionedValue[];
  }[];
  passageCount: number;
  /** Goals by column. */
  columns: { name: string; dated: boolean; goals: ShownGoal[] }[];
}

interface BoardValue {
  value: CheckedValue;
  qualifier: string | null;
  year: number;
  /** Whose figure it is. */
  label: string;
  address: string;
}

/** Maximum number of values and of passages a target. */
const limit = 8;

export function boardRow(
  content: Content,
  plan: Plan,
  { target, reported, passages }: BoardRow,
  columns: readonly Column[],
): ShownBoardRow {
  return {
    ...targetRow(plan, target),
    reported: reported.slice(0, limit).map(({ report, year, observation }) => ({
      value: checkedValue(observation),
      qualifier: observation.qualifier ?? null,
      year,
      label: issuerLabel(content, report),
      address: reportAddress(report.id, observation.anchor.block),
    })),
    reportedCount: reported.length,
    indicator: indicatorAddress(target.indicator),
    // No other page lists the passages of a main target.
    passages: passages
      .slice(0, target.task === 'general' ? undefined : limit)
      .map(({ report, link, relation, questioned }) => ({
        stance: link.stance,
        relation: relations[relation].name,
        year: report.year,
        quote: link.quote,
        address: reportAddress(report.id, link.anchor.block),
        questioned,
      })),
    passageCount: passages.length,
    columns: columns.map(({ name, goalsOf, dated }) => ({
      name,
      dated,
      goals: goalsOf(target).map((goal) => shownGoal(plan, goal)),
    })),
  };
}
