import { reportAddress, reportDataAddress } from '../archive/addresses.ts';
import type { Entry } from '../archive/entries.ts';
import type { Content } from '../model/content.ts';
import { regionJson } from './pieces.ts';
import type { EntryJson } from './schema/entry.ts';

/** A report that the archive knows, its text here or not, as `/data/reports.json` and region files list it. */
export function entryJson(content: Content, entry: Entry): EntryJson {
  const here = entry.completeness !== 'catalogued';
  return {
    id: entry.id,
    url: here ? reportAddress(entry.id) : null,
    json: here ? reportDataAddress(entry.id, 'json') : null,
    title: entry.title,
    titleSupplied: entry.titleSupplied,
    region: regionJson(content, entry.region),
    locality: entry.locality,
    issuers: entry.issuers,
    issuerKind: entry.issuerKind,
    year: entry.year,
    published: entry.published,
    dateBasis: entry.dateBasis,
    timeliness: entry.timeliness,
    completeness: entry.completeness,
    documentNumber: entry.documentNumber,
    officialUrl: entry.officialUrl,
    issuerInferred: entry.issuerInferred,
    note: entry.note,
  };
}
