import { regionAddress } from '../../src/archive/addresses.ts';
import { provinceOf } from '../../src/archive/province-of.ts';
import type { Content } from '../../src/model/content.ts';
import { partsOf, searchPart } from './parts.ts';

/** A report has a page, its data and its place in lists by topic and year; a region has a page and a file. */
const weights = { report: 8, region: 1 };

/**
 * The parts of the site in groups of about equal work, one a job: at most `jobs`, one of them for the search indexes.
 * What no province is about is left to joining.
 */
export function groupsOf(content: Content, jobs: number): string[] {
  const work = new Map<string, number>();
  const add = (region: string, weight: number) => {
    const province = provinceOf(content, regionAddress(region)) ?? '';
    work.set(province, (work.get(province) ?? 0) + weight);
  };
  for (const code of content.divisions.keys()) add(code, weights.region);
  for (const { region } of content.reports.values()) add(region, weights.report);

  const groups = Array.from({ length: Math.max(1, jobs - 1) }, () => ({ parts: [] as string[], work: 0 }));
  const provinces = partsOf(content).filter((part) => part !== searchPart);
  provinces.sort((a, b) => (work.get(b) ?? 0) - (work.get(a) ?? 0) || (a < b ? -1 : 1));
  for (const province of provinces) {
    const least = groups.reduce((a, b) => (b.work < a.work ? b : a));
    least.parts.push(province);
    least.work += work.get(province) ?? 0;
  }
  const filled = groups.filter(({ parts }) => parts.length > 0);
  return [...filled.map(({ parts }) => parts.sort().join(',')), searchPart];
}
