import type { Content } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { type Recomputation, recompute } from '../parse/recompute.ts';

/** Figures of a report that follow from others it states, computed again; those that disagree come first. */
export function recomputed(content: Content, report: Report): Recomputation[] {
  return recompute(report, content.indicators).sort((a, b) => Number(a.agrees) - Number(b.agrees));
}
