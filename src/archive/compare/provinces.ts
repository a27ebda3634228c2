import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { provinceOf, regionOf } from '../regions.ts';

/** Sorted by region code, then newest first. */
export const reportsByProvince = memo((content: Content): ReadonlyMap<string, Report[]> => {
  const reports = [...content.reports.values()].sort(
    (a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) || b.year - a.year || (a.id < b.id ? -1 : 1),
  );
  return Map.groupBy(reports, ({ region }) => provinceOf(content, region));
});

export function provincesWithText(content: Content): { code: string; name: string; count: number }[] {
  return [...reportsByProvince(content)]
    .map(([code, reports]) => ({ code, name: regionOf(content, code).name, count: reports.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
