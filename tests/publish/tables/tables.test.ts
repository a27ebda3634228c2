import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/publish/tables/csv.ts';
import { tables } from '../../../src/publish/tables/index.ts';
import type { Column } from '../../../src/publish/tables/table.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const rowsOf = new Map(tables.map((table) => [table.name, [...table.rows(foundingContent)]]));
const key = (row: Record<string, Cell>, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));

const hasType: Record<Column['type'], (value: Cell) => boolean> = {
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
        const isAllowed = !values || values.includes(String(value));
        const matchesPattern = !pattern || new RegExp(`^(?:${pattern})$`).test(String(value));
        return hasType[type](value) && isAllowed && matchesPattern ? [] : [`${column}: ${value}`];
      }),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test('rows have exactly the declared columns', () => {
    const columns = table.columns.map((column) => column.name);
    expect(new Set(columns).size).toBe(columns.length);
    for (const row of rows) expect(new Set(Object.keys(row))).toEqual(new Set(columns));
  });

  test('the primary key is unique', () => {
    expect(new Set(rows.map((row) => key(row, table.primaryKey))).size).toBe(rows.length);
  });

  test('foreign keys refer to existing rows', () => {
    for (const { fields, table: target, reference } of table.foreignKeys) {
      const referencedKeys = new Set((rowsOf.get(target) ?? []).map((row) => key(row, reference)));
      const dangling = rows.filter(
        (row) => fields.some((field) => row[field] !== null) && !referencedKeys.has(key(row, fields)),
      );
      expect(dangling).toEqual([]);
    }
  });
});

test('every observation, link and event of every report is in its table', () => {
  for (const kind of ['observations', 'links', 'events'] as const) {
    const total = [...foundingContent.reports.values()].reduce(
      (sum, report) => sum + report.annotations[kind].length,
      0,
    );
    expect(rowsOf.get(kind)).toHaveLength(total);
  }
  expect(rowsOf.get('coverage')?.length).toBe(
    foundingContent.divisions.size * new Set(rowsOf.get('coverage')?.map((row) => row.year)).size,
  );
});

test('a row of the observations', () => {
  const row = rowsOf.get('observations')?.find(({ report, value }) => report === '440200/2024' && value === 14155);
  expect(row).toMatchObject({
    region_name: '韶关市',
    year: 2024,
    bound: 'exact',
    unit: '件',
    url: expect.stringMatching(/^\/reports\/440200\/2024\/#s1-6/),
  });
});
