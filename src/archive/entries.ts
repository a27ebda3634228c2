import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Content } from '../model/content.ts';
import type { IssuerKind } from '../model/issuer.ts';
import type { DateBasis, Report } from '../model/report.ts';
import { type Timeliness, timeliness } from './timeliness.ts';

/**
 * A report known to the archive, its text here or not: one shape for lists, timelines, the matrix and the data files.
 */
export interface Entry {
  id: string;
  region: string;
  locality: string | null;
  issuers: string[];
  issuerKind: IssuerKind;
  year: number;
  /** Null where a catalogued report's title has not been seen; `supplied` where the archive gave it one. */
  title: string | null;
  titleSupplied: boolean;
  published: string | null;
  dateBasis: DateBasis | null;
  timeliness: Timeliness;
  completeness: 'full' | 'partial' | 'catalogued';
  documentNumber: string | null;
  /** The issuer's own page, where known. */
  officialUrl: string | null;
  note: string | null;
  issuerInferred: boolean;
}

const cache = new WeakMap<Content, Entry[]>();

/** All reports, full text and catalogued: newest year first, then by region and issuer. */
export function entriesOf(content: Content): Entry[] {
  const known = cache.get(content);
  if (known) return known;
  const entries = [...[...content.reports.values()].map(ofReport), ...[...content.catalogue.values()].map(ofCatalogue)];
  entries.sort((a, b) => b.year - a.year || compare(a.region, b.region) || rank(a) - rank(b) || compare(a.id, b.id));
  cache.set(content, entries);
  return entries;
}

/** The entry of a report whose text is here. */
export function ofReport(report: Report): Entry {
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

function ofCatalogue(entry: CatalogueEntry): Entry {
  const base = {
    year: entry.year,
    issuerKind: entry.issuerKind,
    published: entry.published,
    dateBasis: entry.dateBasis ?? null,
  };
  return {
    ...base,
    id: entry.id,
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

/** A region's own government stands before its office, that before the others. */
function rank(entry: Entry): number {
  if (entry.issuerKind === 'government') return 0;
  return entry.issuerKind === 'office' ? 1 : 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const byRegion = new WeakMap<Content, Map<string, Entry[]>>();

/** The entries filed directly under a region, newest first. */
export function entriesIn(content: Content, region: string): Entry[] {
  let index = byRegion.get(content);
  if (!index) {
    index = Map.groupBy(entriesOf(content), (entry) => entry.region);
    byRegion.set(content, index);
  }
  return index.get(region) ?? [];
}
