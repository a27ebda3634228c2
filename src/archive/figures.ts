import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { type Recomputation, recompute } from '../parse/recompute.ts';

/**
 * Figures of a report that follow from others it states, computed again; those that disagree come first. One that
 * disagrees is told readers only when an editor's note has confirmed it: until then it may be a slip of the annotations.
 */
export function recomputed(content: Content, report: Report): Recomputation[] {
  return recompute(report, content.indicators)
    .filter(({ agrees, note }) => agrees || note)
    .sort((a, b) => Number(a.agrees) - Number(b.agrees));
}
