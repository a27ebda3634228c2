import { coverageAddress, regionAddress, regionYearAddress, reportListAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Division } from '../../model/region.ts';
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
import { listPath, wholeList } from '../lists/selection.ts';
import { countsByYear, type YearCounts } from '../overview.ts';
import { allPublicationDays, type PublicationDays, publicationDays } from '../pictures/publication-days.ts';
import { divisionMap, provinceMap, type Tile } from '../pictures/tile-map.ts';
import { isBoundByDuty, regionChildren, regionPath, remarksOn } from '../regions.ts';

/**
 * Region × year; the cells of a row are in the order of `years`. `depth` counts the divisions above it: a county may be
 * directly below its province. `applies`: whether the duty to publish does.
 */
export interface MatrixView {
  /** Newest first. */
  years: number[];
  rows: { name: string; address: string; depth: number; applies: boolean; cells: (MatrixCell | null)[] }[];
}

/** The report of a region's government on a year. */
export interface MatrixCell extends Pick<ReportEntry, 'year' | 'completeness' | 'publishedWithinYear' | 'timeliness'> {
  /** Its page, or its year on the page of the region if it is catalogued. */
  address: string;
}

/** The coverage of all provinces. */
export interface CoverageView {
  map: Tile[];
  /** Numbers of reports, newest year first. */
  years: (YearCounts & { address: string })[];
  days: PublicationDays | null;
  matrix: MatrixView;
  provinces: (Tally & { name: string; address: string; regions: number; applies: boolean })[];
}

export function coverageView(content: Content): CoverageView {
  const years = coverageYears(content);
  const provinces = regionChildren(content, null);
  return {
    map: provinceMap(content, 'coverage'),
    years: countsByYear(content).map((counts) => ({ ...counts, address: reportListAddress(String(counts.year)) })),
    days: allPublicationDays(content),
    matrix: matrixView(
      content,
      provinces.map((province) => coverageRow(content, province, years)),
      years,
    ),
    provinces: provinces.map((province) => {
      const rows = rowsWithin(content, province);
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
  applies: boolean;
  remarks: string[];
  /** Of the divisions directly below it. */
  map: Tile[];
  days: PublicationDays | null;
  matrix: MatrixView;
}

export function provinceCoverageView(content: Content, province: Division): ProvinceCoverageView {
  const rows = rowsWithin(content, province);
  return {
    name: province.name,
    applies: isBoundByDuty(province),
    remarks: remarksOn(province),
    map: divisionMap(content, province),
    days: publicationDays(entriesWithin(content, province), (year) =>
      reportListAddress(listPath({ ...wholeList, province: province.code, year: String(year) })),
    ),
    ...tally(rows),
    matrix: matrixView(content, rows, coverageYears(content)),
  };
}

function rowsWithin(content: Content, province: Division): CoverageRow[] {
  const years = coverageYears(content);
  return withDescendants(content, province).map((division) => coverageRow(content, division, years));
}

function matrixView(content: Content, rows: readonly CoverageRow[], years: readonly number[]): MatrixView {
  return {
    years: years.toReversed(),
    rows: rows.map(({ region, cells }) => {
      const address = regionAddress(region.code);
      return {
        name: region.name,
        address,
        depth: regionPath(content, region.code).length - 1,
        applies: isBoundByDuty(region),
        cells: cells.toReversed().map(({ own }) => own && matrixCell(own, region.code)),
      };
    }),
  };
}

function matrixCell(
  { year, completeness, publishedWithinYear, timeliness, address }: ReportEntry,
  region: string,
): MatrixCell {
  const shownAt = address ?? regionYearAddress(region, year);
  return { year, completeness, publishedWithinYear, timeliness, address: shownAt };
}
