import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { coverageYears } from './coverage.ts';
import { entriesOf } from './entries.ts';
import { textLength } from './text-length.ts';

/** Totals of the archive, and counts by year, newest first. */
export function overview(content: Content) {
  const entries = entriesOf(content);
  const byYear = coverageYears(content)
    .map((year) => {
      const ofYear = entries.filter((entry) => entry.year === year);
      const catalogued = ofYear.filter((entry) => entry.completeness === 'catalogued').length;
      return { year, full: ofYear.length - catalogued, catalogued };
    })
    .filter(({ full, catalogued }) => full + catalogued > 0)
    .reverse();
  return {
    full: content.reports.size,
    catalogued: content.catalogue.size,
    regions: new Set(entries.map((entry) => entry.region)).size,
    years: byYear.length,
    characters: [...content.reports.values()].reduce((sum, report) => sum + textLength(report.body), 0),
    byYear,
  };
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
