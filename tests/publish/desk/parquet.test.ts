import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquetFile } from '../../../src/publish/desk/parquet.ts';
import { tables } from '../../../src/publish/tables/index.ts';
import { passages } from '../../../src/publish/tables/passages.ts';
import { foundingContent } from '../../archive/founding-content.ts';

test.each([...tables, passages].map((table) => [table.name, table] as const))(
  '%s.parquet has its rows and types',
  async (_, table) => {
    const rows = [...table.rows(foundingContent)];
    const bytes = parquetFile(table, rows);
    const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    const dates = table.columns.filter(({ type }) => type === 'date').map(({ name }) => name);
    const expected = rows.map((row) => {
      const cells = Object.fromEntries(table.columns.map(({ name }) => [name, row[name] ?? null]));
      for (const name of dates)
        if (cells[name] !== null) Object.assign(cells, { [name]: new Date(String(cells[name])) });
      return cells;
    });
    expect(read).toEqual(expected);
    expect(parquetFile(table, rows)).toEqual(bytes);
  },
);
