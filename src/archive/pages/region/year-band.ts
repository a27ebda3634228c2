import {
  cataloguedAddress,
  planAddress,
  regionYearAddress,
  reportAddress,
  targetsAddress,
} from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { missingReportAddress } from '../../../model/contribution.ts';
import { formatDate } from '../../../model/format.ts';
import { publishedByIssuer } from '../../../model/publication-date.ts';
import { publicationWords, timelinessWords } from '../../../model/publication-words.ts';
import type { Division } from '../../../model/region.ts';
import { type CoverageState, coverageStates, issuerKinds } from '../../../model/terms.ts';
import { coverageYears } from '../../coverage.ts';
import { entriesIn, isOwnReport, type ReportEntry } from '../../entries.ts';
import { type GoalCount, goalCounts, plansFor } from '../../plans.ts';
import { fullRegionName, isBoundByDuty } from '../../regions.ts';
import { latestDueYear } from '../../timeliness.ts';

/** A region's report years as a picture: a row for each body that reports, and the spans of the plans. */
export interface YearBand {
  /** Columns, ascending: the covered years, then those up to the end of the plans. */
  years: number[];
  /** The last year whose reports are due. */
  latestDue: number;
  rows: BandRow[];
  plans: BandPlan[];
  /** The archive's date. `share`: how much of the year has passed, 0 to 1. */
  asOf: { year: number; share: number; words: string };
}

export interface BandRow {
  name: string;
  cells: BandCell[];
}

export interface BandCell {
  year: number;
  state: CoverageState;
  /** What the cell says, in one line or two: 全文; 1月, 23日; 补. */
  lines: string[];
  /** The same in full. */
  words: string;
  address: string;
}

export interface BandPlan {
  title: string;
  address: string;
  start: number;
  end: number;
  goals: GoalCount[];
  targets: string;
}

/** Null if the duty does not apply and no report is known. */
export function yearBand(content: Content, region: Division): YearBand | null {
  const due = isBoundByDuty(region) ? coverageYears(content) : [];
  const rows = bandRows(content, region, due);
  if (rows.length === 0) return null;
  const plans = plansFor(content, region.code).map(bandPlan);
  const asOf = dayInYear(content.site.asOf);
  const all = [...due, ...rows.flatMap(({ cells }) => cells.map(({ year }) => year)), asOf.year];
  const [first, last] = [Math.min(...all), Math.max(...all, ...plans.map(({ end }) => end))];
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    latestDue: latestDueYear(content.site.asOf),
    rows,
    plans,
    asOf,
  };
}

/** The government's row first, with its missing years; other bodies of one kind share a row. */
function bandRows(content: Content, region: Division, due: readonly number[]): BandRow[] {
  const entries = entriesIn(content, region.code);
  const own = entries.filter(isOwnReport);
  const others = entries.filter((entry) => !isOwnReport(entry));
  const known = new Set(own.map(({ year }) => year));
  const government = [
    ...cellsOf(own),
    ...due.filter((year) => !known.has(year)).map((year) => missingCell(content, region, year)),
  ];
  const kinds = [...Map.groupBy(others, rowName)].sort(([, [a]], [, [b]]) => rankOf(a) - rankOf(b));
  return [
    ...(government.length > 0 ? [{ name: issuerKinds.government.name, cells: government }] : []),
    ...kinds.map(([name, group]) => ({ name, cells: cellsOf(group) })),
  ];
}

/** A district without a code has a government of its own. */
function rowName({ issuerKind, locality }: ReportEntry): string {
  return issuerKind === 'government' && locality !== null ? locality : issuerKinds[issuerKind].name;
}

function rankOf(entry: ReportEntry | undefined): number {
  return entry ? issuerKinds[entry.issuerKind].rank : 0;
}

function cellsOf(entries: readonly ReportEntry[]): BandCell[] {
  return [...Map.groupBy(entries, ({ year }) => year)].map(([year, [first, ...more]]) =>
    first && more.length === 0 ? entryCell(first) : severalCell(year, first ? [first, ...more] : more),
  );
}

function entryCell(entry: ReportEntry): BandCell {
  const { id, region, year, completeness: state, published, dateBasis, issuers } = entry;
  const name = coverageStates[state].name;
  const day = publishedByIssuer(entry);
  const words = [
    name,
    ...(published && dateBasis ? [publicationWords(published, dateBasis)] : []),
    timelinessWords(entry.timeliness) ?? [],
  ].flat();
  return {
    year,
    state,
    lines: state === 'catalogued' && day ? monthAndDay(day) : [state === 'partial' ? '部分' : name],
    words: `${issuers.join('、')} ${year} 年度：${words.join('，')}`,
    address: state === 'catalogued' ? cataloguedAddress(region, id) : reportAddress(id),
  };
}

function severalCell(year: number, entries: readonly ReportEntry[]): BandCell {
  const full = entries.filter(({ completeness }) => completeness !== 'catalogued').length;
  const count = `${entries.length} 份`;
  return {
    year,
    state: full > 0 ? 'full' : 'catalogued',
    lines: [count],
    words: `${year} 年度：${count}，其中全文 ${full} 份`,
    address: regionYearAddress(entries[0]?.region ?? '', year),
  };
}

function missingCell(content: Content, { code }: Division, year: number): BandCell {
  const issuer = issuerKinds.government.name;
  const place = fullRegionName(content, code);
  return {
    year,
    state: 'not-found',
    lines: ['补'],
    words: `${issuer} ${year} 年度：${coverageStates['not-found'].name}，帮助补上`,
    address: missingReportAddress(content.site, { place, code, years: String(year), issuer }),
  };
}

/** 1月, 23日 */
function monthAndDay(iso: string): string[] {
  const [, month, day] = iso.split('-').map(Number);
  return [`${month}月`, `${day}日`];
}

function bandPlan(plan: ReturnType<typeof plansFor>[number]): BandPlan {
  const { title, start, end } = plan.meta;
  return {
    title,
    address: planAddress(plan.id),
    start,
    end,
    goals: goalCounts(plan),
    targets: targetsAddress(plan.id),
  };
}

function dayInYear(iso: string): YearBand['asOf'] {
  const year = Number(iso.slice(0, 4));
  const [begin, end] = [Date.parse(`${year}-01-01`), Date.parse(`${year + 1}-01-01`)];
  return { year, share: (Date.parse(iso) - begin) / (end - begin), words: formatDate(iso) };
}
