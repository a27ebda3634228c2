import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/publish/csv.ts';
import type { Column } from '../../src/publish/table.ts';
import { tables } from '../../src/publish/tables/index.ts';
import { founding } from '../archive/founding.ts';

const rowsOf = new Map(tables.map((table) => [table.name, [...table.rows(founding)]]));
const key = (row: Record<string, Cell>, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));

const fits: Record<Column['type'], (value: Cell) => boolean> = {
  string: (value) => typeof value === 'string' && value !== '',
  integer: (value) => Number.isInteger(value),
  year: (value) => Number.isInteger(value) && Number(value) > 1900,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
};

describe.each(tables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  const rows = rowsOf.get(name) ?? [];

  test('has rows, and every value fits its column', () => {
    expect(rows.length).toBeGreaterThan(0);
    const faults = rows.flatMap((row) =>
      table.columns.flatMap(({ name: column, type, required, values, pattern }) => {
        const value = row[column] ?? null;
        if (value === null) return required ? [`${column} is empty in ${JSON.stringify(row)}`] : [];
        const allowed = !values || values.includes(String(value));
        const shaped = !pattern || new RegExp(`^(?:${pattern})$`).test(String(value));
        return fits[type](value) && allowed && shaped ? [] : [`${column}: ${value}`];
      }),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test('rows have the columns that are described, and no other', () => {
    const columns = table.columns.map((column) => column.name);
    expect(new Set(columns).size).toBe(columns.length);
    for (const row of rows) expect(new Set(Object.keys(row))).toEqual(new Set(columns));
  });

  test('the primary key tells every row', () => {
    expect(new Set(rows.map((row) => key(row, table.primaryKey))).size).toBe(rows.length);
  });

  test('foreign keys lead to a row', () => {
    for (const { fields, table: target, reference } of table.foreignKeys) {
      const known = new Set((rowsOf.get(target) ?? []).map((row) => key(row, reference)));
      const lost = rows.filter((row) => fields.some((field) => row[field] !== null) && !known.has(key(row, fields)));
      expect(lost).toEqual([]);
    }
  });
});

test('every observation, link and event of every report is in its table', () => {
  for (const kind of ['observations', 'links', 'events'] as const) {
    const stated = [...founding.reports.values()].reduce((sum, report) => sum + report.annotations[kind].length, 0);
    expect(rowsOf.get(kind)).toHaveLength(stated);
  }
  expect(rowsOf.get('coverage')?.length).toBe(
    founding.divisions.size * new Set(rowsOf.get('coverage')?.map((row) => row.year)).size,
  );
});

test('a figure as a researcher finds it', () => {
  const row = rowsOf.get('observations')?.find(({ report, value }) => report === '440200/2024' && value === 14155);
  expect(row).toMatchObject({
    region_name: '韶关市',
    year: 2024,
    bound: 'exact',
    unit: '件',
    url: expect.stringMatching(/^\/reports\/440200\/2024\/#s1-6/),
  });
});
