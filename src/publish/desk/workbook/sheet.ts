import { escapeXml } from '../../escape-xml.ts';
import { absolute, type SiteLocation } from '../../site-location.ts';
import type { Cell } from '../../tables/csv.ts';
import type { Column, Row, TableShape } from '../../tables/table.ts';
import { unixDay } from '../unix-day.ts';
import { mainNamespace, relationshipsPart, relationshipTypes, styles, xmlHead } from './parts.ts';

/** Characters of XML that become bytes at once: many rows, without a second copy of a long sheet in memory. */
const batchCharacters = 1_000_000;

/** A sheet as the parts of the package that have it. */
export interface SheetParts {
  title: string;
  /** The cells that its filters are for, such as `$A$1:$R$163`. */
  filtered: string;
  worksheet: Uint8Array;
  /** The addresses to which its cells lead; null if no cell leads anywhere. */
  relationships: Uint8Array | null;
}

interface LetteredColumn extends Column {
  letters: string;
}

/**
 * A sheet of a workbook in SpreadsheetML (ECMA-376, part 1, 18.3), filled row by row: a frozen header, filters, typed cells
 * and links. Written here because the library builds objects for every cell: a workbook then takes three times as long.
 */
export class Sheet {
  private readonly title: string;
  private readonly location: SiteLocation;
  private readonly columns: readonly LetteredColumn[];
  private readonly pieces: Uint8Array[] = [];
  private batch: string;
  private rows = 1;
  private links = '';
  private readonly targets: string[] = [];

  /** `location`: where the addresses in cells lead. */
  constructor(table: TableShape, location: SiteLocation) {
    this.title = table.title;
    this.location = location;
    this.columns = table.columns.map((column, i) => ({ ...column, letters: columnLetters(i) }));
    this.batch = `${xmlHead}<worksheet ${mainNamespace}>${frozenHeader}${columnWidths(table.columns)}<sheetData>${this.header()}`;
  }

  add(row: Row): void {
    const number = ++this.rows;
    let cells = '';
    for (const { name, type, letters } of this.columns) {
      const value = row[name] ?? null;
      if (value === null) continue;
      const reference = letters + number;
      cells += cell(reference, value, type);
      if (name === 'url') this.link(reference, String(value));
    }
    this.batch += `<row r="${number}">${cells}</row>`;
    if (this.batch.length > batchCharacters) this.flush();
  }

  /** No row can be added after this. */
  complete(): SheetParts {
    const last = this.columns.at(-1)?.letters;
    const filter = `<autoFilter ref="A1:${last}${this.rows}"/>`;
    const hyperlinks = this.links && `<hyperlinks>${this.links}</hyperlinks>`;
    this.batch += `</sheetData>${filter}${hyperlinks}</worksheet>`;
    this.flush();
    return {
      title: this.title,
      filtered: `$A$1:$${last}$${this.rows}`,
      worksheet: Buffer.concat(this.pieces),
      relationships: this.targets.length === 0 ? null : Buffer.from(linksPart(this.targets)),
    };
  }

  private header(): string {
    const cells = this.columns.map(({ name, letters }) => textCell(`${letters}1`, name, styles.header));
    return `<row r="1">${cells.join('')}</row>`;
  }

  private link(reference: string, address: string): void {
    this.targets.push(absolute(this.location, address));
    this.links += `<hyperlink ref="${reference}" r:id="rId${this.targets.length}"/>`;
  }

  private flush(): void {
    this.pieces.push(Buffer.from(this.batch));
    this.batch = '';
  }
}

function linksPart(targets: readonly string[]): string {
  return relationshipsPart(relationshipTypes.hyperlink, targets, 'External');
}

const frozenHeader =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function columnWidths(columns: readonly Column[]): string {
  const widths = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(column)}" customWidth="1"/>`,
  );
  return `<cols>${widths.join('')}</cols>`;
}

/** In characters. */
function width({ name, type }: Column): number {
  if (type !== 'string') return 12;
  return wideColumns.has(name) ? 60 : 18;
}

const wideColumns = new Set(['quote', 'description', 'title', 'url', 'value']);

function cell(reference: string, value: Exclude<Cell, null>, type: Column['type']): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`;
  if (type === 'date') return `<c r="${reference}" s="${styles.date}"><v>${dayNumber(value)}</v></c>`;
  return textCell(reference, value);
}

function textCell(reference: string, text: string, style?: number): string {
  const attributes = style === undefined ? '' : ` s="${style}"`;
  return `<c r="${reference}"${attributes} t="str"><v>${xmlText(text)}</v></c>`;
}

/** XML has no place for control characters but tab and line break. */
function xmlText(text: string): string {
  return special.test(text) ? escapeXml(text.replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')) : text;
}

const special = /[&<>\p{Cc}\uFFFE\uFFFF]/u;

/** Spreadsheets count days from 30 December 1899. */
function dayNumber(day: string): number {
  return unixDay(day) + 25_569;
}

/** A to Z, then AA … */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
