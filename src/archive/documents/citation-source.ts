import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';

/** The report or plan that contains a citation. */
export type CitationSource = { report: Report; plan: null } | { report: null; plan: Plan };

export function regionOfSource({ report, plan }: CitationSource): string {
  return report ? report.region : plan.region;
}
