import { indicatorAddress, reportAddress } from '../../../model/addresses.ts';
import { type CheckedValue, checkedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import { memoByKey } from '../../../model/memo.ts';
import type { Plan, PlanTarget } from '../../../model/plan.ts';
import { boardOf } from '../../board.ts';
import { issuerLabel, otherIssuer } from '../../issuer-label.ts';
import { regionOf } from '../../regions.ts';
import { type Point, seriesOf } from '../../series.ts';
import { type TargetRow, targetRow } from './target-rows.ts';

/** The picture 目标尺: what a plan sets for a target and what reports state, without a verdict. */
export interface TargetRuler extends TargetRow {
  id: string;
  /** Address of the indicator. */
  indicator: string;
  /** The newest values in reports from the plan's region; `incomparable` ones last. */
  reported: ReportedValue[];
}

export interface ReportedValue {
  value: CheckedValue;
  qualifier: string | null;
  year: number;
  /** Whose figure it is. */
  label: string;
  /** Null if the issuer governs the place. */
  issuer: string | null;
  address: string;
  /** Why the value cannot be compared with the goals; null if nothing is known against it. */
  incomparable: string | null;
  /** The name of its indicator, if that is not the target's. */
  indicator: string | null;
}

/** Of all targets of a plan: first those with a reported value, then those with a baseline, then with any value. */
export const targetRulers = memoByKey((content: Content, plan: Plan): TargetRuler[] => {
  const rulers = boardOf(content, plan).map(({ target, reported }) => targetRuler(content, plan, target, reported));
  return rulers.sort((a, b) => weightOf(b) - weightOf(a));
});

function weightOf({ baseline, reported }: TargetRuler): number {
  if (reported.some(({ incomparable }) => incomparable === null)) return 3;
  if (baseline !== null) return 2;
  return reported.length > 0 ? 1 : 0;
}

/** Whether the plan states where it starts from, or a report states a value. */
export function hasValue({ baseline, reported }: TargetRuler): boolean {
  return baseline !== null || reported.length > 0;
}

/** Maximum number of values a target. */
const limit = 4;

function targetRuler(content: Content, plan: Plan, target: PlanTarget, reported: readonly Point[]): TargetRuler {
  const ofPlan = ({ report }: Point) => report.region === plan.region;
  const inside = reported.filter((point) => !ofPlan(point));
  const other = target.incomparable.flatMap(({ indicator, reason }) =>
    seriesOf(content, indicator)
      .filter(ofPlan)
      .map((point) => ({
        ...reportedValue(content, point, reason),
        indicator: content.indicators.get(indicator)?.name ?? indicator,
      })),
  );
  return {
    ...targetRow(plan, target),
    id: target.id,
    indicator: indicatorAddress(target.indicator),
    reported: [
      ...reported.filter(ofPlan).map((point) => reportedValue(content, point, null)),
      ...other,
      ...inside.map((point) => reportedValue(content, point, partOf(content, plan))),
    ].slice(0, limit),
  };
}

function partOf(content: Content, plan: Plan): string {
  return `只是一部分：目标是${regionOf(content, plan.region).name}的`;
}

function reportedValue(content: Content, point: Point, incomparable: string | null): ReportedValue {
  const { report, year, observation } = point;
  return {
    value: checkedValue(observation),
    qualifier: observation.qualifier ?? null,
    year,
    label: issuerLabel(content, report),
    issuer: otherIssuer(report),
    address: reportAddress(report.id, observation.anchor.block),
    incomparable,
    indicator: null,
  };
}
