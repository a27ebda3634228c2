/** Null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Rows per piece: a long table is never held in memory. */
const batchSize = 500;

/** The line of column names, and the rows, several a piece. */
export interface CsvPieces {
  head: string;
  rows: Iterable<string>;
}

/**
 * A table as CSV (RFC 4180: CR LF, quotes around cells with commas, quotes or line breaks), with the byte order mark that
 * spreadsheets need to detect UTF-8. Cells with semicolons or tabs are quoted too: spreadsheets may split at them, and run
 * a formula that follows one. Text that a spreadsheet would run as a formula is prefixed with an apostrophe (OWASP,
 * CSV injection), except in `fixed` columns, which hold only values of an enumeration.
 */
export function csvPieces(
  columns: readonly string[],
  rows: Iterable<Record<string, Cell>>,
  fixed: readonly string[] = [],
): CsvPieces {
  return { head: `\uFEFF${columns.join(',')}\r\n`, rows: rowPieces(columns, rows, fixed) };
}

function* rowPieces(
  columns: readonly string[],
  rows: Iterable<Record<string, Cell>>,
  fixed: readonly string[],
): Generator<string> {
  const freeText = new Set(columns.filter((name) => !fixed.includes(name)));
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(`${columns.map((name) => cell(row[name] ?? null, freeText.has(name))).join(',')}\r\n`);
    if (batch.length < batchSize) continue;
    yield batch.join('');
    batch = [];
  }
  if (batch.length > 0) yield batch.join('');
}

function cell(value: Cell, freeText: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = freeText && /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
