/** Reads `/data/regions/<code>.json`, as far as the answer card uses it. */

import { keysOf } from '../../model/term.ts';
import {
  type CoverageState,
  coverageStates,
  type DateBasis,
  dateBases,
  type EntryState,
  entryStates,
  type TimelinessState,
  timelinessStates,
} from '../../model/terms.ts';
import {
  asArray,
  asNumber,
  asObject,
  asOptionalNumber,
  asOptionalString,
  asString,
  ShapeError,
} from '../page/json-shape.ts';

export interface RegionData {
  name: string;
  /** Whether the duty to publish applies. */
  applies: boolean;
  feed: string | null;
  /** Ascending, up to the latest due year. */
  years: { year: number; status: CoverageState; report: string | null }[];
  /** Newest year first. */
  reports: RegionReport[];
}

export interface RegionReport {
  id: string;
  /** The page with its text; null if it is catalogued. */
  url: string | null;
  officialUrl: string | null;
  title: string | null;
  titleSupplied: boolean;
  issuers: string[];
  year: number;
  published: string | null;
  dateBasis: DateBasis | null;
  timeliness: { status: TimelinessState; days: number | null };
  completeness: EntryState;
}

/** @throws ShapeError */
export function readRegion(data: unknown): RegionData {
  const region = asObject(data);
  return {
    name: asString(region.name),
    applies: region.duty === 'bound',
    feed: asOptionalString(region.feed),
    years: asArray(region.years).map((item) => {
      const cell = asObject(item);
      return {
        year: asNumber(cell.year),
        status: keyOf(coverageStates, cell.status),
        report: asOptionalString(cell.report),
      };
    }),
    reports: asArray(region.reports).map(readReport),
  };
}

function readReport(data: unknown): RegionReport {
  const report = asObject(data);
  const { status, days } = asObject(report.timeliness);
  return {
    id: asString(report.id),
    url: asOptionalString(report.url),
    officialUrl: asOptionalString(report.officialUrl),
    title: asOptionalString(report.title),
    titleSupplied: report.titleSupplied === true,
    issuers: asArray(report.issuers).map(asString),
    year: asNumber(report.year),
    published: asOptionalString(report.published),
    dateBasis: report.dateBasis === null ? null : keyOf(dateBases, report.dateBasis),
    timeliness: { status: keyOf(timelinessStates, status), days: asOptionalNumber(days) },
    completeness: keyOf(entryStates, report.completeness),
  };
}

function keyOf<K extends string>(terms: Readonly<Record<K, unknown>>, value: unknown): K {
  const key = keysOf(terms).find((name) => name === value);
  if (key === undefined) throw new ShapeError(`unknown value ${String(value)}`);
  return key;
}
