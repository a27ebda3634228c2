import { type Cell, csvPieces } from './csv.ts';
import type { Table } from './table.ts';

/** Rows of a table as CSV, with its columns. */
export function tableCsv({ columns }: Table, rows: Iterable<Record<string, Cell>>): Generator<string> {
  return csvPieces(
    columns.map(({ name }) => name),
    rows,
    columns.filter(({ values }) => values).map(({ name }) => name),
  );
}
