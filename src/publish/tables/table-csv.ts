import { type CsvPieces, csvPieces } from './csv.ts';
import type { Row, TableShape } from './table.ts';

/** Rows of a table as CSV, with its columns. */
export function tableCsv({ columns }: TableShape, rows: Iterable<Row>): CsvPieces {
  return csvPieces(
    columns.map(({ name }) => name),
    rows,
    columns.filter(({ values }) => values).map(({ name }) => name),
  );
}
