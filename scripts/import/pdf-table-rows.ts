import type { PrintedPage } from './pdf-furniture.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** The rows of a document's tables. */
export interface TableRows {
  /** The number of the table of each row of a ruled table. */
  tables: ReadonlyMap<PrintedLine, number>;
  /** First rows of a table that a later page repeats. */
  repeated: ReadonlySet<PrintedLine>;
  /** First rows, without the repeated ones, of a table's part on a later page. */
  continued: ReadonlySet<PrintedLine>;
  /** Such rows that are the rest of the last row on the page before. */
  split: ReadonlySet<PrintedLine>;
  /** Lines of several cells, one below the other, without lines around them. */
  unruled: ReadonlySet<PrintedLine>;
}

/** Finds the tables. One whose columns go on at the top of the next page is one table. */
export function tableRows(pages: readonly PrintedPage[], isOfText: (line: PrintedLine) => boolean): TableRows {
  const reading = new RuledTables();
  for (const page of pages) for (const line of page.lines.filter(isOfText)) reading.add(line, page);
  const { tables, repeated, continued, split } = reading;
  return { tables, repeated, continued, split, unruled: unruledRows(pages, isOfText) };
}

/** Reads the lines of a document one by one for the rows of ruled tables. */
class RuledTables {
  readonly tables = new Map<PrintedLine, number>();
  readonly repeated = new Set<PrintedLine>();
  readonly continued = new Set<PrintedLine>();
  readonly split = new Set<PrintedLine>();
  private count = 0;
  private last: { line: PrintedLine; page: PrintedPage } | null = null;
  /** First rows of the table, which the next page may repeat. */
  private head: string[] = [];
  /** Number of rows at the top of this page that repeat the head; null after the first other row. */
  private repeats: number | null = null;

  add(line: PrintedLine, page: PrintedPage): void {
    if (!line.table) {
      this.last = null;
      return;
    }
    const isBreak = this.last !== null && this.last.page !== page;
    const goesOn =
      this.last !== null && (isBreak ? hasColumnsOf(line, this.last.line) : isSameTable(line, this.last.line));
    if (!goesOn) this.begin();
    else if (isBreak) this.repeats = 0;
    this.tables.set(line, this.count);
    this.last = { line, page };
    if (this.repeats !== null && this.head[this.repeats] === line.text) {
      this.repeated.add(line);
      this.repeats++;
      return;
    }
    if (this.repeats !== null) (isRestOfRow(line) ? this.split : this.continued).add(line);
    this.repeats = null;
    if (this.head.length < longestHead) this.head.push(line.text);
  }

  private begin(): void {
    this.count++;
    this.head = [];
    this.repeats = null;
  }
}

/** Rows. */
const longestHead = 4;

/** Whether a row has one cell with text, not the first: the rest of the row before. */
function isRestOfRow({ table }: PrintedLine): boolean {
  const cells = table?.cells ?? [];
  return cells[0] === '' && cells.filter((cell) => cell !== '').length === 1;
}

function isSameTable(a: PrintedLine, b: PrintedLine): boolean {
  return a.table?.top === b.table?.top;
}

function hasColumnsOf(a: PrintedLine, b: PrintedLine): boolean {
  const [xs, others] = [a.table?.columns ?? [], b.table?.columns ?? []];
  return xs.length === others.length && xs.every((x, index) => Math.abs(x - (others[index] ?? 0)) <= tolerance);
}

/** Points. */
const tolerance = 4;

function unruledRows(pages: readonly PrintedPage[], isOfText: (line: PrintedLine) => boolean): Set<PrintedLine> {
  const rows = new Set<PrintedLine>();
  for (const { lines } of pages) {
    const severals = lines.filter((line) => line.cells > 1 && !line.table && isOfText(line));
    severals.forEach((line, index) => {
      const above = severals[index - 1];
      if (above && above.y - line.y < line.size * farthestRow) rows.add(above).add(line);
    });
  }
  return rows;
}

/** Distance of two rows of a table, in sizes, with cells of several lines. */
const farthestRow = 8;
