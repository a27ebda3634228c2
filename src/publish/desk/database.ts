import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Cell } from '../tables/csv.ts';
import { tablesWithText } from '../tables/index.ts';
import type { FilledTable } from '../tables/table.ts';
import { aboutTables } from './about-tables.ts';
import { insertStatement, tableStatement, textIndexStatement } from './database-schema.ts';
import type { ReportParts } from './report-parts.ts';
import { fill, type TableContext } from './table-context.ts';
import { views } from './views.ts';

/**
 * The databases behind `/data/archive.sqlite`, one a part, each yielded when complete: all tables with their keys, the
 * text with a trigram index (FTS5 finds any three or more characters in a row), and views for common questions. The same
 * rows make the same bytes: VACUUM writes the pages in order, and SQLite stores no time.
 */
export function* databases(context: TableContext, parts: ReportParts): Generator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-database-'));
  const open: DatabaseSync[] = [];
  try {
    for (let part = 0; part < parts.count; part++) open.push(openDatabase(join(folder, `${part}.draft`)));
    for (const table of [...fill(tablesWithText, context), ...aboutTables(context.site, tablesWithText, views)])
      fillTable(open, table, parts);
    for (const [part, database] of open.entries()) {
      const file = join(folder, `${part}.sqlite`);
      complete(database);
      database.prepare('VACUUM INTO ?').run(file);
      database.close();
      yield readFileSync(file);
    }
  } finally {
    for (const database of open) if (database.isOpen) database.close();
    rmSync(folder, { recursive: true });
  }
}

/** A draft that no other process reads and no crash needs to keep. */
function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  return database;
}

function fillTable(databases: readonly DatabaseSync[], { rows, ...table }: FilledTable, parts: ReportParts): void {
  const statements = databases.map((database) => {
    database.exec(tableStatement(table));
    return database.prepare(insertStatement(table));
  });
  const partOf = parts.partOf(table);
  for (const row of rows()) {
    const part = partOf(row);
    const values = table.columns.map(({ name }) => stored(row[name] ?? null));
    for (const statement of part === null ? statements : statements.slice(part, part + 1)) statement.run(...values);
  }
}

/** SQLite has no booleans. */
function stored(cell: Cell): SQLInputValue {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** Keys are checked once, at the end: rows may refer to later ones. */
function complete(database: DatabaseSync): void {
  database.exec(textIndexStatement);
  for (const { name, query } of views) database.exec(`CREATE VIEW ${name} AS ${query}`);
  database.exec('COMMIT');
  const orphan = database.prepare('PRAGMA foreign_key_check').get();
  if (orphan) throw new Error(`A row refers to one that does not exist: ${JSON.stringify(orphan)}`);
}
