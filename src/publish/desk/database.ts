import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Cell } from '../tables/csv.ts';
import { tablesWithText } from '../tables/index.ts';
import type { FilledTable, Row, TableShape } from '../tables/table.ts';
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
    const tables = [...fill(tablesWithText, context), ...aboutTables(context.site, tablesWithText, views)];
    const start = join(folder, 'start.draft');
    writeStart(start, tables, parts);
    for (let part = 0; part < parts.count; part++) {
      const draft = join(folder, `${part}.draft`);
      copyFileSync(start, draft);
      open.push(openDraft(draft));
    }
    for (const table of tables) fillParts(open, table, parts);
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

/** Writes what all parts have: every table, and the rows that belong to no report. Each part starts as a copy of it. */
function writeStart(file: string, tables: readonly FilledTable[], parts: ReportParts): void {
  const database = openDraft(file);
  try {
    for (const table of tables) {
      database.exec(tableStatement(table));
      if (parts.partOf(table) !== null) continue;
      const insert = inserter(database, table);
      for (const row of table.rows()) insert(row);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** A draft that no other process reads and no crash needs to keep, with a transaction begun. */
function openDraft(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  // Pages of 8 KiB: the text index takes less time and room than with 4.
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  return database;
}

/** Adds the rows that belong to reports to the part of their report. */
function fillParts(databases: readonly DatabaseSync[], table: FilledTable, parts: ReportParts): void {
  const partOf = parts.partOf(table);
  if (partOf === null) return;
  const inserters = databases.map((database) => inserter(database, table));
  for (const row of table.rows()) inserters[partOf(row)]?.(row);
}

function inserter(database: DatabaseSync, table: TableShape): (row: Row) => void {
  const statement = database.prepare(insertStatement(table));
  const names = table.columns.map(({ name }) => name);
  return (row) => statement.run(...names.map((name) => stored(row[name] ?? null)));
}

/** SQLite has no booleans. */
function stored(cell: Cell): SQLInputValue {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** Keys are checked once, at the end: rows may refer to later ones. */
function complete(database: DatabaseSync): void {
  // 64 MiB hold all pages of a part, so that the index is not read again while it is merged.
  database.exec('PRAGMA cache_size = -65536');
  database.exec(textIndexStatement);
  for (const { name, query } of views) database.exec(`CREATE VIEW ${name} AS ${query}`);
  database.exec('COMMIT');
  const orphan = database.prepare('PRAGMA foreign_key_check').get();
  if (orphan) throw new Error(`A row refers to one that does not exist: ${JSON.stringify(orphan)}`);
}
