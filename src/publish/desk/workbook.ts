import { Writable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { absolute, type SiteLocation } from '../site-location.ts';
import type { Cell } from '../tables/csv.ts';
import { tables } from '../tables/index.ts';
import type { Column, Table } from '../tables/table.ts';
import { aboutTables } from './about-tables.ts';
import type { ReportParts } from './report-parts.ts';

type CellValue = Cell | Date | { text: string; hyperlink: string };

/** What the workbook is comes first; the text of the reports is not in it. */
const sheetTables: readonly Table[] = [...aboutTables(tables), ...tables];

/**
 * The workbooks behind `/data/archive.xlsx`, one a part: a sheet a table, with a frozen header, filters, typed cells and
 * links to the sentences. The same rows make the same bytes.
 */
export async function workbooks(parts: ReportParts, location: SiteLocation, asOf: string): Promise<Uint8Array[]> {
  const drafts = Array.from({ length: parts.count }, () => new Draft(asOf));
  for (const table of sheetTables) {
    const sheets = drafts.map((draft) => draft.sheet(table));
    for (const { row, part } of parts.rowsOf(table)) {
      const values = table.columns.map((column) => cellValue(column, row[column.name] ?? null, location));
      for (const sheet of part === null ? sheets : sheets.slice(part, part + 1)) sheet.add(values);
    }
    for (const sheet of sheets) sheet.complete();
  }
  return Promise.all(drafts.map((draft) => draft.bytes()));
}

/** A workbook while its sheets are written; rows leave memory once they are committed. */
class Draft {
  private readonly pieces: Uint8Array[] = [];
  private readonly writer: WorkbookWriter;

  constructor(asOf: string) {
    const date = new Date(asOf);
    const pieces = this.pieces;
    const stream = new Writable({
      write(piece, _encoding, done) {
        pieces.push(piece);
        done();
      },
    });
    // Level 0, because `withoutTimes` compresses.
    this.writer = new WorkbookWriter({
      stream,
      created: date,
      modified: date,
      useStyles: true,
      useSharedStrings: false,
      zip: { compressionOptions: { level: 0 } },
    });
  }

  sheet(table: Table): Sheet {
    return new Sheet(this.writer, table);
  }

  async bytes(): Promise<Uint8Array> {
    await this.writer.commit();
    return withoutTimes(Buffer.concat(this.pieces));
  }
}

class Sheet {
  private readonly sheet: ReturnType<WorkbookWriter['addWorksheet']>;
  private readonly lastColumn: string;
  private rows = 1;

  constructor(writer: WorkbookWriter, { title, columns }: Table) {
    this.sheet = writer.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    this.sheet.columns = columns.map(({ name, type }) => ({
      header: name,
      width: widthOf(name, type),
      ...(type === 'date' ? { style: { numFmt: 'yyyy-mm-dd' } } : {}),
    }));
    this.lastColumn = this.sheet.getColumn(columns.length).letter;
    const header = this.sheet.getRow(1);
    header.font = { bold: true };
    header.commit();
  }

  add(values: CellValue[]): void {
    this.sheet.addRow(values).commit();
    this.rows++;
  }

  complete(): void {
    this.sheet.autoFilter = `A1:${this.lastColumn}${this.rows}`;
    this.sheet.commit();
  }
}

/** The writer stamps each entry with the present time. */
async function withoutTimes(file: Uint8Array): Promise<Uint8Array> {
  const archive = zip({ reproducible: true });
  for await (const entry of unzip(file).entries()) archive.add(entry.path, await entry.bytes());
  return archive.bytes();
}

function cellValue({ name, type }: Column, cell: Cell, location: SiteLocation): CellValue {
  if (typeof cell !== 'string') return cell;
  if (type === 'date') return new Date(cell);
  if (name === 'url') return { text: cell, hyperlink: absolute(location, cell) };
  return cell;
}

function widthOf(name: string, type: Column['type']): number {
  if (type !== 'string') return 12;
  return wideColumns.has(name) ? 60 : 18;
}

const wideColumns = new Set(['quote', 'description', 'title', 'url', 'value']);
