import { Writable } from 'node:stream';
import { type Style, WorkbookWriter } from '@cj-tech-master/excelts';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { absolute, type SiteLocation } from '../site-location.ts';
import type { Cell } from '../tables/csv.ts';
import { tables } from '../tables/index.ts';
import type { Column, TableShape } from '../tables/table.ts';
import { aboutTables } from './about-tables.ts';
import type { ReportParts } from './report-parts.ts';
import { fill, type TableContext } from './table-context.ts';

type CellValue = Cell | Date | { text: string; hyperlink: string };

/**
 * The workbooks behind `/data/archive.xlsx`, one a part: a sheet a table, with a frozen header, filters, typed cells and
 * links to the sentences. The same rows make the same bytes.
 */
export async function workbooks(context: TableContext, parts: ReportParts): Promise<Uint8Array[]> {
  const { site, location } = context;
  const drafts = Array.from({ length: parts.count }, () => new Draft(site.asOf));
  // What the workbook is comes first; the text of the reports is not in it.
  for (const { rows, ...table } of [...aboutTables(site, tables), ...fill(tables, context)]) {
    const sheets = drafts.map((draft) => draft.sheet(table));
    const partOf = parts.partOf(table);
    for (const row of rows()) {
      const part = partOf(row);
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

  sheet(table: TableShape): Sheet {
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
  /** One object a column: the writer finds the number of a style it has seen, and builds it anew for every other object. */
  private readonly styles: readonly Partial<Style>[];
  private rows = 1;

  constructor(writer: WorkbookWriter, { title, columns }: TableShape) {
    this.sheet = writer.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    this.styles = columns.map(({ type }) => (type === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}));
    this.sheet.columns = columns.map(({ name, type }, i) => ({
      header: name,
      width: widthOf(name, type),
      style: this.styles[i] ?? {},
    }));
    this.lastColumn = this.sheet.getColumn(columns.length).letter;
    const header = this.sheet.getRow(1);
    header.font = { bold: true };
    header.commit();
  }

  add(values: CellValue[]): void {
    const row = this.sheet.addRow(values);
    for (const [i, style] of this.styles.entries()) row.getCell(i + 1).style = style;
    row.commit();
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
