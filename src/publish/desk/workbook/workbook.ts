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
  const sheets: SheetParts[][] = Array.from({ length: parts.count }, () => []);
  // What the workbook is comes first; the text of the reports is not in it.
  for (const table of [...aboutTables(site, tables), ...fill(tables, context)]) {
    for (const [part, sheet] of sheetsOfTable(table, parts, location).entries()) sheets[part]?.push(sheet);
  }
  return sheets.map((sheets) => packed(sheets, site.asOf));
}

/** The sheet of a table in each part: the same one in all if no row belongs to a report. */
function sheetsOfTable(table: FilledTable, parts: ReportParts, location: SiteLocation): SheetParts[] {
  const partOf = parts.partOf(table);
  if (partOf === null) {
    const sheet = new Sheet(table, location);
    for (const row of table.rows()) sheet.add(row);
    return new Array<SheetParts>(parts.count).fill(sheet.complete());
  }
  const sheets = Array.from({ length: parts.count }, () => new Sheet(table, location));
  for (const row of table.rows()) sheets[partOf(row)]?.add(row);
  return sheets.map((sheet) => sheet.complete());
}

/** Of deflate. At 600 reports the default, 6, takes a third longer for 1 % fewer bytes; 3 saves another third for 11 % more. */
const level = 5;

function packed(sheets: readonly SheetParts[], asOf: string): Uint8Array {
  const archive = zip({ reproducible: true, level });
  for (const [path, text] of Object.entries(commonParts(sheets, asOf))) archive.add(path, text);
  for (const [i, { worksheet, relationships }] of sheets.entries()) {
    archive.add(`xl/worksheets/sheet${i + 1}.xml`, worksheet);
    if (relationships) archive.add(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships);
  }
  return archive.bytesSync();
}
