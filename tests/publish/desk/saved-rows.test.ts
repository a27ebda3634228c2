import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRows, saveRows } from '../../../src/publish/desk/saved-rows.ts';
import { savedTables } from '../../../src/publish/desk/table-context.ts';
import { tablesWithText } from '../../../src/publish/tables/index.ts';
import { foundingContent } from '../../archive/founding-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-rows-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
saveRows(foundingContent, folder);

test.each(tablesWithText.map((table) => [table.name, table] as const))(
  'the rows of %s come back as they were',
  (_, table) => {
    const expected = [...table.rows(foundingContent)];
    expect([...readRows(folder, table)]).toEqual(expected);
    // Several times, as the formats take them.
    const { rowsOf } = savedTables(folder, foundingContent.site, { origin: null, base: '/' });
    expect([...rowsOf(table)]).toEqual(expected);
    expect([...rowsOf(table)]).toEqual(expected);
  },
);
