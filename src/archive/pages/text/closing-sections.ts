import type { Change } from '../../../model/provenance.ts';
import type { ReportOrPlan } from '../../../model/report-or-plan.ts';
import type { Section } from './outline.ts';

/** Its citations and downloads come from publish/site/page-metadata.ts. */
export interface CiteSection extends Section {
  id: 'cite';
}

export const citeSection: CiteSection = { id: 'cite', name: '引用与下载' };

export interface HistorySection extends Section {
  id: 'history';
  changes: Change[];
}

export function historySection({ meta }: ReportOrPlan): HistorySection {
  return { id: 'history', name: '收录与更正记录', changes: meta.history };
}
