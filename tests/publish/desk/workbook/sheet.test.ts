import { type Cell as ReadCell, Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { reportParts } from '../../../../src/publish/desk/report-parts.ts';
import type { TableContext } from '../../../../src/publish/desk/table-context.ts';
import { workbooks } from '../../../../src/publish/desk/workbook/workbook.ts';
import { siteLocation } from '../../../../src/publish/site-location.ts';
import type { Cell } from '../../../../src/publish/tables/csv.ts';
import { tables } from '../../../../src/publish/tables/index.ts';
import { reports } from '../../../../src/publish/tables/reports.ts';
import { foundingContent } from '../../../archive/founding-content.ts';

const [report = {}] = reports.rows(foundingContent);

/** The cell as another program reads it, of a workbook with one report that has `value` in `column`. */
async function readBack(column: string, value: Cell): Promise<ReadCell | undefined> {
  const rowsOf: TableContext['rowsOf'] = (table) => (table.name === 'reports' ? [{ ...report, [column]: value }] : []);
  const context = { rowsOf, site: foundingContent.site, location: siteLocation('https://example.org', '/') };
  const [bytes = new Uint8Array()] = workbooks(context, reportParts(rowsOf, { limit: 1, weigh: () => 1 }));
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const number = reports.columns.findIndex(({ name }) => name === column) + 1;
  return workbook.getWorksheet(reports.title)?.getRow(2).getCell(number);
}

test.each(['<a href="b">R&D</a>', 'two\nlines', "&amp; ]]> '", '=1+1', '001', '𠮷\u3000字'])(
  'the text %j comes back as it was',
  async (text) => expect((await readBack('title', text))?.value).toBe(text),
);

test('control characters, which XML cannot have, are left out', async () => {
  expect((await readBack('title', 'a\u0000b\u001Fc'))?.value).toBe('abc');
});

test('an empty cell is empty, a day is a date, yes is yes', async () => {
  expect((await readBack('title', null))?.value).toBeNull();
  expect((await readBack('added', '2024-02-29'))?.value).toEqual(new Date('2024-02-29'));
  const supplied = await readBack('title_supplied', true);
  expect(supplied?.value).toBe(true);
});

test('a table without rows has its header', async () => {
  const rowsOf = () => [];
  const context = { rowsOf, site: foundingContent.site, location: siteLocation('https://example.org', '/') };
  const [bytes = new Uint8Array()] = workbooks(context, reportParts(rowsOf, { limit: 1, weigh: () => 1 }));
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  for (const { title, columns } of tables) {
    expect(workbook.getWorksheet(title)?.rowCount).toBe(1);
    expect(workbook.getWorksheet(title)?.columnCount).toBe(columns.length);
  }
});
