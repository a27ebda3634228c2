import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { type Recomputation, recompute } from '../parse/recompute.ts';

/**
 * A report's figures recomputed from its other figures; those that disagree come first. A disagreement is shown only if
 * an editor's note confirms it: otherwise the annotations may be wrong.
 */
export function recomputationsOf(content: Content, report: Report): Recomputation[] {
  return recompute(report, content.indicators)
    .filter(({ agrees, note }) => agrees || note)
    .sort((a, b) => Number(a.agrees) - Number(b.agrees));
}
