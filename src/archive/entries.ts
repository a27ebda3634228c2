import { reportAddress } from '../model/addresses.ts';
import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import { officialAddress, pagesOf, type Report } from '../model/report.ts';
import { mainAddress, type ReportUrl } from '../model/report-url.ts';
import { type DateBasis, type EntryState, type IssuerKind, issuerKinds } from '../model/terms.ts';
import { type Timeliness, timeliness } from './timeliness.ts';

/** A known report, with or without text: one shape for lists, timelines, the matrix and the data files. */
export interface ReportEntry {
  id: string;
  /** The page with its text; null if it is catalogued. */
  address: string | null;
  region: string;
  locality: string | null;
  issuers: string[];
  issuerKind: IssuerKind;
  year: number;
  /** Null for a catalogued report whose title is unknown. */
  title: string | null;
  titleSupplied: boolean;
  published: string | null;
  dateBasis: DateBasis | null;
  /** Whether the year that it reports on had not ended when it was published. */
  publishedWithinYear: boolean;
  timeliness: Timeliness;
  completeness: EntryState;
  documentNumber: string | null;
  /** All known pages of the report. */
  urls: readonly ReportUrl[];
  /** The first official page, else the first repost; null if no page is known. */
  officialUrl: string | null;
  note: string | null;
  issuerInferred: boolean;
}

/** Kept: figures and comparisons name the issuer of each report many times. */
export const entryOfReport = memo((report: Report): ReportEntry => {
  const { meta } = report;
  const base = {
    year: report.year,
    issuerKind: meta.issuerKind,
    published: meta.dates.published ?? null,
    dateBasis: meta.dateBasis ?? null,
  };
  return {
    ...base,
    id: report.id,
    address: reportAddress(report.id),
    region: report.region,
    locality: meta.locality ?? null,
    issuers: meta.issuers,
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    publishedWithinYear: isWithinYear(base),
    timeliness: timeliness(base),
    completeness: meta.completeness,
    documentNumber: meta.documentNumber ?? null,
    urls: pagesOf(meta),
    officialUrl: officialAddress(meta),
    note: null,
    issuerInferred: false,
  };
});

/** All known reports, newest year first, then by region and issuer. */
export const entriesOf = memo((content: Content): ReportEntry[] => {
  const entries = [
    ...[...content.reports.values()].map(entryOfReport),
    ...[...content.catalogue.values()].map(entryOfCatalogued),
  ];
  entries.sort(
    (a, b) =>
      b.year - a.year ||
      compareStrings(a.region, b.region) ||
      issuerKinds[a.issuerKind].rank - issuerKinds[b.issuerKind].rank ||
      compareStrings(a.id, b.id),
  );
  return entries;
});

export function entryOfCatalogued(entry: CatalogueEntry): ReportEntry {
  const base = {
    year: entry.year,
    issuerKind: entry.issuerKind,
    published: entry.published,
    dateBasis: entry.dateBasis,
  };
  return {
    ...base,
    id: entry.id,
    address: null,
    region: entry.region,
    locality: entry.locality ?? null,
    issuers: entry.issuers,
    title: entry.title,
    titleSupplied: false,
    publishedWithinYear: isWithinYear(base),
    timeliness: timeliness(base),
    completeness: 'catalogued',
    documentNumber: entry.documentNumber ?? null,
    urls: entry.urls,
    officialUrl: mainAddress(entry.urls),
    note: entry.note ?? null,
    issuerInferred: entry.issuerInferred,
  };
}

function isWithinYear({ published, year }: { published: string | null; year: number }): boolean {
  return published !== null && published <= `${year}-12-31`;
}

function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether it is the report of the region's own government, not of a district below it that has no code. */
export function isOwnReport({ issuerKind, locality }: ReportEntry): boolean {
  return issuerKind === 'government' && locality === null;
}

/** Without those of the region's descendants, newest first. */
export function entriesIn(content: Content, region: string): ReportEntry[] {
  return entriesByRegion(content).get(region) ?? [];
}

const entriesByRegion = memo((content: Content) => Map.groupBy(entriesOf(content), (entry) => entry.region));
