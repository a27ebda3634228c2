/** A value of a table's cell; null is written as nothing. */
export type Cell = string | number | boolean | null;

/** Rows are written this many at a time, so that a long table is never held whole. */
const batchSize = 500;

/**
 * A table as CSV (RFC 4180: lines end in CR LF, cells with commas, quotes or line breaks in quotes) with a byte order
 * mark, which spreadsheets need to read UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, CSV injection), but not in `fixed` columns, whose few values are ours.
 */
export function* csvChunks(
  columns: readonly string[],
  rows: Iterable<Record<string, Cell>>,
  fixed: readonly string[] = [],
): Generator<string> {
  const free = new Set(columns.filter((name) => !fixed.includes(name)));
  yield `\uFEFF${columns.join(',')}\r\n`;
  let batch: string[] = [];
  for (const row of rows) {
    batch.push(`${columns.map((name) => cell(row[name] ?? null, free.has(name))).join(',')}\r\n`);
    if (batch.length < batchSize) continue;
    yield batch.join('');
    batch = [];
  }
  if (batch.length > 0) yield batch.join('');
}

function cell(value: Cell, free: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = free && /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
