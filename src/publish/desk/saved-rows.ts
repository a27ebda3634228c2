import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Content } from '../../model/content.ts';
import type { Cell } from '../tables/csv.ts';
import { tablesWithText } from '../tables/index.ts';
import type { Row, TableShape } from '../tables/table.ts';

/** Rows a batch: many, because each costs two calls of the system; few, because a batch is held in memory. */
const batchSize = 1000;

/**
 * Saves the rows of all tables in a folder, from which a thread makes files of them. Handing them over costs a tenth of
 * what reading the content again would, and the memory of one batch.
 */
export function saveRows(content: Content, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const table of tablesWithText) {
    const file = openSync(fileOf(folder, table), 'w');
    try {
      for (const batch of batchesOf(table, table.rows(content))) writeBatch(file, batch);
    } finally {
      closeSync(file);
    }
  }
}

/** The saved rows of a table, in their order. They may be read more than once. */
export function* readRows(folder: string, table: TableShape): Generator<Row> {
  const rowOf = rowMaker(table);
  const file = openSync(fileOf(folder, table), 'r');
  try {
    for (let batch = readBatch(file); batch !== null; batch = readBatch(file)) {
      for (const cells of batch) yield rowOf(cells);
    }
  } finally {
    closeSync(file);
  }
}

/** Of the saved rows of a table. */
export function savedBytes(folder: string, table: TableShape): number {
  return statSync(fileOf(folder, table)).size;
}

/** The cells of a row in the order of the columns. */
type Cells = Cell[];

function fileOf(folder: string, { name }: TableShape): string {
  return join(folder, `${name}.rows`);
}

function* batchesOf({ columns }: TableShape, rows: Iterable<Row>): Generator<Cells[]> {
  let batch: Cells[] = [];
  for (const row of rows) {
    batch.push(columns.map(({ name }) => row[name] ?? null));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Makes rows as copies of an empty one: objects of the same shape, which are faster than those that grow cell by cell. */
function rowMaker({ columns }: TableShape): (cells: Cells) => Row {
  const names = columns.map(({ name }) => name);
  const empty: Row = Object.fromEntries(names.map((name) => [name, null]));
  return (cells) => {
    const row = { ...empty };
    names.forEach((name, i) => {
      row[name] = cells[i] ?? null;
    });
    return row;
  };
}

/** A batch has its length in bytes before it. */
function writeBatch(file: number, batch: Cells[]): void {
  const bytes = serialize(batch);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(bytes.length);
  writeFileSync(file, head);
  writeFileSync(file, bytes);
}

/** Null at the end of the file. */
function readBatch(file: number): Cells[] | null {
  const head = Buffer.alloc(4);
  if (readSync(file, head) === 0) return null;
  const bytes = Buffer.alloc(head.readUInt32LE());
  readSync(file, bytes);
  return deserialize(bytes) as Cells[];
}
