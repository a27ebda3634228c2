import { reportAddress } from '../model/addresses.ts';
import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { Report } from '../model/report.ts';
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
  timeliness: Timeliness;
  completeness: EntryState;
  documentNumber: string | null;
  /** The issuer's own page, if known. */
  officialUrl: string | null;
  note: string | null;
  issuerInferred: boolean;
}

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

export function entryOfReport(report: Report): ReportEntry {
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
    timeliness: timeliness(base),
    completeness: meta.completeness,
    documentNumber: meta.documentNumber ?? null,
    officialUrl: meta.officialUrl ?? (meta.source.kind === 'official' ? (meta.source.url ?? null) : null),
    note: null,
    issuerInferred: false,
  };
}

function entryOfCatalogued(entry: CatalogueEntry): ReportEntry {
  const base = {
    year: entry.year,
    issuerKind: entry.issuerKind,
    published: entry.published,
    dateBasis: entry.dateBasis ?? null,
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
    timeliness: timeliness(base),
    completeness: 'catalogued',
    documentNumber: entry.documentNumber ?? null,
    officialUrl: entry.url,
    note: entry.note ?? null,
    issuerInferred: entry.issuerInferred,
  };
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
