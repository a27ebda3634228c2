import { zip } from '@cj-tech-master/excelts/archive';
import type { SiteLocation } from '../../site-location.ts';
import { tables } from '../../tables/index.ts';
import type { FilledTable } from '../../tables/table.ts';
import { aboutTables } from '../about-tables.ts';
import type { ReportParts } from '../report-parts.ts';
import { fill, type TableContext } from '../table-context.ts';
import { commonParts } from './parts.ts';
import { Sheet, type SheetParts } from './sheet.ts';

/**
 * The workbooks behind `/data/archive.xlsx`, one a part: a sheet a table, with a frozen header, filters, typed cells and
 * links to the sentences. The same rows make the same bytes.
 */
export function workbooks(context: TableContext, parts: ReportParts): Uint8Array[] {
  const { site, location } = context;
  // What the workbook is comes first; the text of the reports is not in it.
  const sheets = [...aboutTables(site, tables), ...fill(tables, context)].map((table) =>
    sheetOfParts(table, parts, location),
  );
  return Array.from({ length: parts.count }, (_, part) =>
    packed(
      sheets.map((sheetOf) => sheetOf(part)),
      site.asOf,
    ),
  );
}

/** The sheet that each part has of a table: the same one if no row belongs to a report. */
function sheetOfParts(table: FilledTable, parts: ReportParts, location: SiteLocation): (part: number) => SheetParts {
  const partOf = parts.partOf(table) ?? (() => 0);
  const count = parts.partOf(table) === null ? 1 : parts.count;
  const sheets = Array.from({ length: count }, () => new Sheet(table, location));
  for (const row of table.rows()) sheets[partOf(row)]?.add(row);
  const complete = sheets.map((sheet) => sheet.complete());
  return (part) => complete[count === 1 ? 0 : part] as SheetParts;
}

function packed(sheets: readonly SheetParts[], asOf: string): Uint8Array {
  const archive = zip({ reproducible: true });
  const titles = sheets.map(({ title }) => title);
  for (const [path, text] of Object.entries(commonParts(titles, asOf))) archive.add(path, text);
  for (const [i, { worksheet, relationships }] of sheets.entries()) {
    archive.add(`xl/worksheets/sheet${i + 1}.xml`, worksheet);
    archive.add(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships);
  }
  return archive.bytesSync();
}
