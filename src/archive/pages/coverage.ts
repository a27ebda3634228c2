import { coverageAddress, regionAddress, regionYearAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { coverageWords } from '../../model/coverage-words.ts';
import { formatNumber } from '../../model/format.ts';
import type { Division } from '../../model/region.ts';
import type { Link } from '../../model/site-sections.ts';
import {
  type CoverageRow,
  coverageRow,
  coverageYears,
  entriesWithin,
  type Tally,
  tally,
  withDescendants,
} from '../coverage.ts';
import type { ReportEntry } from '../entries.ts';
import { selectedReportsAddress } from '../lists/report-lists.ts';
import { countsByYear, type YearCounts } from '../overview.ts';
import { allPublicationDays, type PublicationDays, publicationDays } from '../pictures/publication-days.ts';
import { divisionMap, provinceMap, type Tile } from '../pictures/tile-map.ts';
import { isBoundByDuty, regionChildren, regionPath, remarksOn } from '../regions.ts';

/** Region × year. */
export interface MatrixView {
  /** Newest first. */
  years: number[];
  /** All regions; on the page of a province those of each division directly below it. */
  groups: MatrixGroup[];
}

/** Regions without any report share a line. */
export interface MatrixGroup {
  rows: MatrixRow[];
  /** Regions whose reports are all not found. */
  empty: Link[];
  /** Regions without reports that the duty to publish does not apply to. */
  notApplicable: Link[];
  /** How deep the lines of `empty` and `notApplicable` are. */
  depth: number;
}

/**
 * The cells are in the order of `years`. `depth` counts the divisions above it: a county may be directly below its
 * province. `applies`: whether the duty to publish does.
 */
export interface MatrixRow {
  name: string;
  address: string;
  depth: number;
  applies: boolean;
  cells: (MatrixCell | null)[];
}

/** The report of a region's government on a year. */
export interface MatrixCell extends Pick<ReportEntry, 'year' | 'completeness' | 'publishedWithinYear' | 'timeliness'> {
  /** Its page, or its year on the page of the region if it is catalogued. */
  address: string;
}

/** The coverage of all provinces. */
export interface CoverageView {
  description: string;
  map: Tile[];
  /** Numbers of reports, newest year first. */
  years: (YearCounts & { address: string })[];
  days: PublicationDays | null;
  matrix: MatrixView;
  provinces: (Tally & { name: string; address: string; regions: number; applies: boolean })[];
}

export function coverageView(content: Content): CoverageView {
  const provinces = regionChildren(content, null);
  const all = provinces.flatMap((province) => rowsOf(content, withDescendants(content, province)));
  return {
    description: `各地政府历年法治政府建设年度报告的收录情况，按一个地区的一个年度计数，${countsOf(content, all)}。`,
    map: provinceMap(content, 'coverage'),
    years: countsByYear(content).map((counts) => ({
      ...counts,
      address: selectedReportsAddress(content, { year: String(counts.year) }),
    })),
    days: allPublicationDays(content),
    matrix: matrixView(content, [rowsOf(content, provinces)]),
    provinces: provinces.map((province) => {
      const rows = rowsOf(content, withDescendants(content, province));
      return {
        name: province.name,
        address: coverageAddress(province.code),
        regions: rows.length,
        applies: isBoundByDuty(province),
        ...tally(rows),
      };
    }),
  };
}

/** The coverage of a province's divisions. */
export interface ProvinceCoverageView extends Tally {
  name: string;
  description: string;
  applies: boolean;
  remarks: string[];
  /** Number of divisions, the province among them. */
  regions: number;
  /** Of the divisions directly below it. */
  map: Tile[];
  days: PublicationDays | null;
  matrix: MatrixView;
}

export function provinceCoverageView(content: Content, province: Division): ProvinceCoverageView {
  const groups = [
    [province],
    ...regionChildren(content, province.code).map((child) => withDescendants(content, child)),
  ];
  const rows = groups.map((group) => rowsOf(content, group));
  const { name } = province;
  const applies = isBoundByDuty(province);
  return {
    name,
    description: applies
      ? `${name}各级政府历年法治政府建设年度报告的收录情况：${formatNumber(rows.flat().length)} 个地区，${countsOf(content, rows.flat())}。`
      : `公布法治政府建设年度报告的义务不适用于${name}。`,
    applies,
    remarks: remarksOn(province),
    regions: rows.flat().length,
    map: divisionMap(content, province),
    days: publicationDays(entriesWithin(content, province), (year) =>
      selectedReportsAddress(content, { province: province.code, year: String(year) }),
    ),
    ...tally(rows.flat()),
    matrix: matrixView(content, rows),
  };
}

function rowsOf(content: Content, divisions: readonly Division[]): CoverageRow[] {
  const years = coverageYears(content);
  return divisions.map((division) => coverageRow(content, division, years));
}

/** 2016—2025 年度：全文 1、已知 4、尚未收录 5 */
function countsOf(content: Content, rows: readonly CoverageRow[]): string {
  const years = coverageYears(content);
  return coverageWords({ years: [Math.min(...years), Math.max(...years)], ...tally(rows), applies: true });
}

function matrixView(content: Content, groups: readonly CoverageRow[][]): MatrixView {
  return { years: coverageYears(content).toReversed(), groups: groups.map((rows) => matrixGroup(content, rows)) };
}

/** A region without reports keeps its row if it is above one with reports. */
function matrixGroup(content: Content, rows: readonly CoverageRow[]): MatrixGroup {
  const withReports = rows.filter(({ cells }) => cells.some(({ own }) => own));
  const kept = new Set(withReports.flatMap(({ region }) => regionPath(content, region.code)));
  const [shown, others] = [
    rows.filter(({ region }) => kept.has(region)),
    rows.filter(({ region }) => !kept.has(region)),
  ];
  const linksTo = (applies: boolean) =>
    others
      .filter(({ region }) => isBoundByDuty(region) === applies)
      .map(({ region }): Link => [regionAddress(region.code), region.name]);
  return {
    rows: shown.map((row) => matrixRow(content, row)),
    empty: linksTo(true),
    notApplicable: linksTo(false),
    depth: others[0] ? depthOf(content, others[0].region) : 0,
  };
}

function matrixRow(content: Content, { region, cells }: CoverageRow): MatrixRow {
  return {
    name: region.name,
    address: regionAddress(region.code),
    depth: depthOf(content, region),
    applies: isBoundByDuty(region),
    cells: cells.toReversed().map(({ own }) => own && matrixCell(own, region.code)),
  };
}

function depthOf(content: Content, { code }: Division): number {
  return regionPath(content, code).length - 1;
}

function matrixCell(
  { year, completeness, publishedWithinYear, timeliness, address }: ReportEntry,
  region: string,
): MatrixCell {
  const shownAt = address ?? regionYearAddress(region, year);
  return { year, completeness, publishedWithinYear, timeliness, address: shownAt };
}
