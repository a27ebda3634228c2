import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { entriesOf } from './entries.ts';
import { textLength } from './text-length.ts';

/** Totals of the archive. */
export function overview(content: Content) {
  const entries = entriesOf(content);
  return {
    full: content.reports.size,
    catalogued: content.catalogue.size,
    regions: new Set(entries.map((entry) => entry.region)).size,
    years: new Set(entries.map((entry) => entry.year)).size,
    characters: [...content.reports.values()].reduce((sum, report) => sum + textLength(report.body), 0),
  };
}

/** Numbers of known reports of all issuers on a year. */
export interface YearCounts {
  year: number;
  full: number;
  catalogued: number;
}

/** Newest first; only years with reports. */
export function countsByYear(content: Content): YearCounts[] {
  return [...Map.groupBy(entriesOf(content), ({ year }) => year)]
    .map(([year, ofYear]) => {
      const catalogued = ofYear.filter(({ completeness }) => completeness === 'catalogued').length;
      return { year, full: ofYear.length - catalogued, catalogued };
    })
    .sort((a, b) => b.year - a.year);
}

/** The last change of a report or plan. */
export type LatestChange = { date: string; what: string } & (
  | { report: Report; plan?: undefined }
  | { plan: Plan; report?: undefined }
);

/** Newest first; at most `count`. */
export function latestChanges(content: Content, count: number): LatestChange[] {
  const changes: (LatestChange & { id: string })[] = [
    ...[...content.reports.values()].flatMap((report) =>
      report.meta.history.slice(0, 1).map((change) => ({ ...change, report, id: report.id })),
    ),
    ...[...content.plans.values()].flatMap((plan) =>
      plan.meta.history.slice(0, 1).map((change) => ({ ...change, plan, id: plan.id })),
    ),
  ];
  return changes.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)).slice(0, count);
}
