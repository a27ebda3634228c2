import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Cell } from '../tables/csv.ts';
import type { Column, Row, TableShape } from '../tables/table.ts';
import { unixDay } from './unix-day.ts';

/**
 * Rows as an Apache Parquet file: typed columns that DuckDB, pandas, Polars and R read without a schema. It holds neither
 * the time nor the machine, so the same rows make the same bytes.
 */
export function parquetFile({ columns, title }: TableShape, rows: readonly Row[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
      columnData: columns.map((column) => ({
        name: column.name,
        data: cells(column, rows),
        statistics: !freeText.has(column.name),
      })),
      kvMetadata: [
        { key: 'title', value: title },
        ...columns.map(({ name, description }) => ({ key: `column ${name}`, value: description })),
      ],
      createdBy: 'fazhi-archive',
    }),
  );
}

function schemaElement({ name, type, required }: Column): SchemaElement {
  return { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL', ...physicalType[type] };
}

const physicalType = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  year: { type: 'INT32' },
} as const satisfies Record<Column['type'], Omit<SchemaElement, 'name'>>;

/** Columns by whose order nobody looks rows up: readers would have no use for their least and greatest value. */
const freeText = new Set(['text', 'quote', 'title', 'description', 'url']);

function cells({ name, type }: Column, rows: readonly Row[]): Cell[] {
  const values = rows.map((row) => row[name] ?? null);
  return type === 'date' ? values.map((day) => (day === null ? null : unixDay(String(day)))) : values;
}
