import type { Content } from '../model/content.ts';
import { memoWithInputs } from '../model/memo.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { type Recomputation, recompute } from '../parse/recompute.ts';

/**
 * Figures of a report or plan recomputed from its other figures; those that disagree come first. A disagreement counts
 * only if an editor's note confirms it: otherwise the annotations may be wrong.
 */
export const recomputationsOf = memoWithInputs(
  ({ indicators }: Content) => [...indicators.values()],
  ({ indicators }, text: ReportOrPlan): readonly Recomputation[] =>
    recompute(text, indicators)
      .filter(({ agrees, note }) => agrees || note)
      .sort((a, b) => Number(a.agrees) - Number(b.agrees)),
);
