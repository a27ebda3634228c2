import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { regionOf, regionPath } from '../regions.ts';

const cache = new WeakMap<Content, Map<string, Report[]>>();

/** Sorted by region code, then newest first. */
export function reportsByProvince(content: Content): ReadonlyMap<string, Report[]> {
  let index = cache.get(content);
  if (index) return index;
  const reports = [...content.reports.values()].sort(
    (a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0) || b.year - a.year || (a.id < b.id ? -1 : 1),
  );
  index = Map.groupBy(reports, ({ region }) => regionPath(content, region)[0]?.code ?? region);
  cache.set(content, index);
  return index;
}

export function provincesWithText(content: Content): { code: string; name: string; count: number }[] {
  return [...reportsByProvince(content)]
    .map(([code, reports]) => ({ code, name: regionOf(content, code).name, count: reports.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
