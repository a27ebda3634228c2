import { type Cell, type CsvPieces, csvPieces } from './csv.ts';
import type { Table } from './table.ts';

/** Rows of a table as CSV, with its columns. */
export function tableCsv({ columns }: Table, rows: Iterable<Record<string, Cell>>): CsvPieces {
  return csvPieces(
    columns.map(({ name }) => name),
    rows,
    columns.filter(({ values }) => values).map(({ name }) => name),
  );
}
