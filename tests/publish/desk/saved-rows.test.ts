import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRows, saveRows } from '../../../src/publish/desk/saved-rows.ts';
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
    // A second time, as the next file reads them.
    expect([...readRows(folder, table)].length).toBe(expected.length);
  },
);
