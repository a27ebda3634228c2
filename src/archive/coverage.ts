import type { Content } from '../model/content.ts';
import type { Division } from '../model/region.ts';
import { type Entry, entriesIn, entriesOf } from './entries.ts';
import { regionChildren } from './regions.ts';
import { latestDueYear } from './timeliness.ts';

const years = new WeakMap<Content, number[]>();

/** The years of the matrix, oldest first: from the earliest report known to the latest that is due. Every region asks. */
export function coverageYears(content: Content): number[] {
  const found = years.get(content);
  if (found) return found;
  const latest = latestDueYear(content.site.asOf);
  const known = entriesOf(content).map((entry) => entry.year);
  const first = known.reduce((a, b) => Math.min(a, b), latest);
  const last = known.reduce((a, b) => Math.max(a, b), latest);
  const made = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  years.set(content, made);
  return made;
}

/** A region and a year: what its own government's report is known as, and how many others are known. */
export interface Cell {
  year: number;
  own: Entry | null;
  others: number;
}

export interface Row {
  region: Division;
  cells: Cell[];
}

/** The row of one region: its government's reports by year; offices, departments and towns counted apart. */
export function coverageRow(content: Content, region: Division, years: readonly number[]): Row {
  const entries = entriesIn(content, region.code);
  const cells = years.map((year) => {
    const ofYear = entries.filter((entry) => entry.year === year);
    const own = ofYear.find((entry) => entry.issuerKind === 'government') ?? null;
    return { year, own, others: ofYear.length - (own ? 1 : 0) };
  });
  return { region, cells };
}

/** How much of a set of regions and years is known, by state of the government's report. */
export interface Tally {
  full: number;
  catalogued: number;
  missing: number;
}

export function tally(rows: readonly Row[]): Tally {
  const cells = rows.flatMap((row) => row.cells);
  const full = cells.filter((cell) => cell.own && cell.own.completeness !== 'catalogued').length;
  const catalogued = cells.filter((cell) => cell.own?.completeness === 'catalogued').length;
  return { full, catalogued, missing: cells.length - full - catalogued };
}

/** A region and all below it, in the order of a table: the region, then each child with its own below. */
export function withDescendants(content: Content, region: Division): Division[] {
  return [region, ...regionChildren(content, region.code).flatMap((child) => withDescendants(content, child))];
}

/** Reports known in a region or below it, by completeness. */
export function countWithin(content: Content, region: Division): { full: number; catalogued: number } {
  const entries = withDescendants(content, region).flatMap(({ code }) => entriesIn(content, code));
  const catalogued = entries.filter((entry) => entry.completeness === 'catalogued').length;
  return { full: entries.length - catalogued, catalogued };
}
