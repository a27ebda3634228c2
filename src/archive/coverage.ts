import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { Division } from '../model/region.ts';
import type { CoverageState } from '../model/terms.ts';
import { entriesIn, entriesOf, isOwnReport, type ReportEntry } from './entries.ts';
import { isBoundByDuty, regionChildren } from './regions.ts';
import { latestDueYear } from './timeliness.ts';

/** From the earliest known report to the latest due year, ascending. */
export const coverageYears = memo((content: Content): number[] => {
  const latest = latestDueYear(content.site.asOf);
  const reportYears = entriesOf(content).map((entry) => entry.year);
  const first = reportYears.reduce((a, b) => Math.min(a, b), latest);
  const last = reportYears.reduce((a, b) => Math.max(a, b), latest);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
});

/** `own` is the report of the region's government, `others` the number of reports by other issuers. */
export interface CoverageCell {
  year: number;
  state: CoverageState;
  own: ReportEntry | null;
  others: number;
}

export interface CoverageRow {
  region: Division;
  cells: CoverageCell[];
}

export function coverageRow(content: Content, region: Division, years: readonly number[]): CoverageRow {
  const entries = entriesIn(content, region.code);
  const absence = isBoundByDuty(region) ? 'not-found' : 'not-applicable';
  const cells = years.map((year): CoverageCell => {
    const ofYear = entries.filter((entry) => entry.year === year);
    const own = ofYear.find(isOwnReport) ?? null;
    return { year, state: own?.completeness ?? absence, own, others: ofYear.length - (own ? 1 : 0) };
  });
  return { region, cells };
}

/** Years of regions; those that the duty does not apply to are in none of the counts. */
export interface Tally {
  full: number;
  catalogued: number;
  missing: number;
}

export function tally(rows: readonly CoverageRow[]): Tally {
  const cells = rows.flatMap((row) => row.cells);
  const count = (...states: CoverageState[]) => cells.filter(({ state }) => states.includes(state)).length;
  return { full: count('full', 'partial'), catalogued: count('catalogued'), missing: count('not-found') };
}

/** A region and all its descendants, depth first. */
export function withDescendants(content: Content, region: Division): Division[] {
  return [region, ...regionChildren(content, region.code).flatMap((child) => withDescendants(content, child))];
}

/** The known reports of a region and its descendants. */
export function entriesWithin(content: Content, region: Division): ReportEntry[] {
  return withDescendants(content, region).flatMap(({ code }) => entriesIn(content, code));
}

/** How many they are. */
export function countWithin(content: Content, region: Division): { full: number; catalogued: number } {
  const entries = entriesWithin(content, region);
  const catalogued = entries.filter((entry) => entry.completeness === 'catalogued').length;
  return { full: entries.length - catalogued, catalogued };
}
