import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { databases } from '../../../src/publish/desk/database.ts';
import { reportParts } from '../../../src/publish/desk/report-parts.ts';
import { tablesOfContent } from '../../../src/publish/desk/table-context.ts';
import { views } from '../../../src/publish/desk/views.ts';
import { tables } from '../../../src/publish/tables/index.ts';
import { passages } from '../../../src/publish/tables/passages.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-database-test-'));
const open = (bytes: Uint8Array, name: string) => {
  writeFileSync(join(folder, name), bytes);
  return new DatabaseSync(join(folder, name), { readOnly: true });
};
afterAll(() => rmSync(folder, { recursive: true }));

const context = tablesOfContent(foundingContent, { origin: null, base: '/' });
const whole = reportParts(context.rowsOf, { limit: Number.POSITIVE_INFINITY, weigh: () => 1 });
const [bytes = new Uint8Array(), ...others] = databases(context, whole);
const database = open(bytes, 'whole.sqlite');

describe('archive.sqlite', () => {
  test.each([...tables, passages].map((table) => [table.name, table] as const))(
    '%s has the rows of its table',
    (name, table) => {
      const expected = [...table.rows(foundingContent)].map((row) =>
        Object.fromEntries(
          table.columns.map((column) => {
            const cell = row[column.name] ?? null;
            return [column.name, typeof cell === 'boolean' ? Number(cell) : cell];
          }),
        ),
      );
      const key = (row: Record<string, unknown>) => JSON.stringify(table.primaryKey.map((column) => row[column]));
      const sorted = (rows: Record<string, unknown>[]) => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
      const stored = database.prepare(`SELECT * FROM "${name}"`).all();
      expect(sorted(stored.map((row) => ({ ...row })))).toEqual(sorted(expected));
    },
  );

  test('is one whole file whose keys hold', () => {
    expect(others).toEqual([]);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });

  test('opens in SQLite before 3.37 and in DB Browser 3.12, which know no strict tables', () => {
    expect(database.prepare('SELECT name FROM pragma_table_list WHERE strict').all()).toEqual([]);
  });

  test('finds each passage by any three characters of it', () => {
    const search = database.prepare('SELECT rowid FROM passages_text WHERE passages_text MATCH ?');
    const rows = database.prepare('SELECT rowid, text FROM passages WHERE length(text) > 40').all();
    expect(rows.length).toBeGreaterThan(50);
    for (const { rowid, text } of rows) {
      const part = String(text).slice(11, 17);
      const found = search.all(`"${part.replaceAll('"', '""')}"`).map((row) => row.rowid);
      expect([part, found.includes(rowid)]).toEqual([part, true]);
    }
  });

  test.each(views.map(({ name }) => name))('the view %s has rows', (name) => {
    expect(database.prepare(`SELECT * FROM ${name} LIMIT 1`).all()).toHaveLength(1);
  });

  test('a view that shows a value shows its verdict and scope', () => {
    for (const { name } of views) {
      const columns = database
        .prepare(`SELECT name FROM pragma_table_info('${name}')`)
        .all()
        .map((row) => row.name);
      if (columns.includes('value') && name !== 'questioned_values')
        expect([name, columns]).toEqual([name, expect.arrayContaining(['check', 'qualifier', 'issuers'])]);
    }
  });

  test('describes every table, view and column of it', () => {
    const objects = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'passages_text%'
        AND name NOT LIKE 'about%'`)
      .all()
      .map(({ name }) => name);
    const described = database.prepare('SELECT name FROM about_tables').all();
    expect(described.map(({ name }) => name).sort()).toEqual(objects.sort());
  });

  test('a questioned value says so', () => {
    const rows = database.prepare('SELECT value, computed FROM questioned_values').all();
    expect(rows.length).toBeGreaterThan(0);
    for (const { value, computed } of rows) expect(value).not.toBe(computed);
  });

  test('the same content makes the same bytes', () => {
    const [again] = databases(context, whole);
    expect(Buffer.from(again ?? []).equals(bytes)).toBe(true);
  });
});

test('parts are whole databases that share the reports', () => {
  const parts = reportParts(context.rowsOf, { limit: 1, weigh: () => 1 });
  expect(parts.count).toBe(foundingContent.reports.size);
  const found = [...databases(context, parts)].map((part, i) => {
    const database = open(part, `part-${i}.sqlite`);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare('SELECT count(*) AS n FROM regions').get()).toEqual({ n: foundingContent.divisions.size });
    expect(database.prepare('SELECT DISTINCT report FROM passages').all()).toEqual(
      database.prepare('SELECT id AS report FROM reports').all(),
    );
    return database
      .prepare('SELECT id FROM reports')
      .all()
      .map(({ id }) => id);
  });
  expect(found.flat()).toEqual([...foundingContent.reports.keys()]);
});

test('the limit of a part counts the rows that every part has, but leaves half of it for reports', () => {
  const sizes = { limit: 100, weigh: () => 20 };
  const alone = reportParts(context.rowsOf, sizes);
  const shared = reportParts(context.rowsOf, { ...sizes, shared: () => 1 });
  expect([alone.count, shared.count]).toEqual([1, 2]);
});
