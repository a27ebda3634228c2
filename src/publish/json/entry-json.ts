import type { ReportEntry } from '../../archive/entries.ts';
import { reportAddress, reportDataAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { EntryJson } from '../schema/entry-schema.ts';
import { regionRefJson } from './region-ref-json.ts';

/** An element of `/data/reports.json` and of region files: a report with text, or a catalogue entry. */
export function entryJson(content: Content, entry: ReportEntry): EntryJson {
  const hasText = entry.completeness !== 'catalogued';
  return {
    id: entry.id,
    url: hasText ? reportAddress(entry.id) : null,
    json: hasText ? reportDataAddress(entry.id, 'json') : null,
    title: entry.title,
    titleSupplied: entry.titleSupplied,
    region: regionRefJson(content, entry.region),
    locality: entry.locality,
    issuers: entry.issuers,
    issuerKind: entry.issuerKind,
    year: entry.year,
    published: entry.published,
    dateBasis: entry.dateBasis,
    timeliness: entry.timeliness,
    publishedWithinYear: entry.publishedWithinYear,
    completeness: entry.completeness,
    documentNumber: entry.documentNumber,
    urls: [...entry.urls],
    officialUrl: entry.officialUrl,
    issuerInferred: entry.issuerInferred,
    note: entry.note,
  };
}
