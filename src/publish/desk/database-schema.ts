import { passages } from '../tables/passages.ts';
import type { Column, TableShape } from '../tables/table.ts';

/**
 * Not STRICT, although every value has the type of its column: SQLite before 3.37 does not open a file with strict tables,
 * and DB Browser 3.12 does not understand them.
 */
export function tableStatement({ name, columns, primaryKey, foreignKeys }: TableShape): string {
  // A table ordered by its key is smaller, but the text index needs row numbers.
  const options = name === passages.name ? '' : ' WITHOUT ROWID';
  const lines = [
    ...columns.map(columnDefinition),
    `PRIMARY KEY (${list(primaryKey)})`,
    ...foreignKeys.map(
      ({ fields, table, reference }) =>
        `FOREIGN KEY (${list(fields)}) REFERENCES ${quoted(table)} (${list(reference)})`,
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)${options}`;
}

export function insertStatement({ name, columns }: TableShape): string {
  return `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`;
}

/**
 * The index has no copy of the text: it reads `passages`. Datasette recognises it by the double quotes. Its segments are merged
 * once, at the end: FTS5's merging on the way takes longer (a fifth at 600 reports) and makes it larger. A segment has 512 KiB,
 * not 1 MiB, because sorting its grams is a third of the time and faster within a processor's cache.
 */
export const textIndexStatement = `
  CREATE VIRTUAL TABLE passages_text USING fts5(text, content="passages", tokenize='trigram');
  INSERT INTO passages_text (passages_text, rank) VALUES ('automerge', 0), ('crisismerge', 1999), ('hashsize', 524288);
  INSERT INTO passages_text (passages_text) VALUES ('rebuild'), ('optimize');`;

function columnDefinition({ name, type, required, values }: Column): string {
  const check = values && type === 'string' ? ` CHECK (${isOneOf(name, values)})` : '';
  return `${quoted(name)} ${storage[type]}${required ? ' NOT NULL' : ''}${check}`;
}

/** Not `IN`, for which SQLite builds a table of the values at every row: filling takes twice as long. */
function isOneOf(name: string, values: readonly string[]): string {
  return values.map((value) => `${quoted(name)} = ${literal(value)}`).join(' OR ');
}

/** SQLite has neither dates nor booleans: dates are ISO 8601 text, booleans 0 and 1. */
const storage = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  year: 'INTEGER',
} as const satisfies Record<Column['type'], string>;

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
