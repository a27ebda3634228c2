import { Workbook } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import { expect, test } from 'vitest';
import { reportParts } from '../../../../src/publish/desk/report-parts.ts';
import { tablesOfContent } from '../../../../src/publish/desk/table-context.ts';
import { workbooks } from '../../../../src/publish/desk/workbook/workbook.ts';
import { siteLocation } from '../../../../src/publish/site-location.ts';
import { tables } from '../../../../src/publish/tables/index.ts';
import { foundingContent } from '../../../archive/founding-content.ts';

/** One province, because 32,000 rows of coverage take most of the time. */
const inGuangdong = <T>(entries: ReadonlyMap<string, T>) => new Map([...entries].filter(([id]) => id.startsWith('44')));
const content = {
  ...foundingContent,
  divisions: inGuangdong(foundingContent.divisions),
  catalogue: inGuangdong(foundingContent.catalogue),
};
const context = tablesOfContent(content, siteLocation('https://example.org', '/archive/'));
const make = (limit: number) => workbooks(context, reportParts(context.rowsOf, { limit, weigh: () => 1 }));
const [bytes = new Uint8Array(), ...others] = await make(Number.POSITIVE_INFINITY);
const workbook = new Workbook();
await workbook.xlsx.load(bytes);

test('a sheet a table, with all rows, a frozen header and filters over all of it', () => {
  expect(others).toEqual([]);
  for (const table of tables) {
    const sheet = workbook.getWorksheet(table.title);
    const rows = [...table.rows(content)];
    expect([table.name, sheet?.rowCount]).toEqual([table.name, rows.length + 1]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const last = sheet?.getColumn(table.columns.length).letter;
    expect(sheet?.autoFilter).toBe(`A1:${last}${rows.length + 1}`);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...table.columns.map(({ name }) => name)]);
  }
});

test('the filters of each sheet have the hidden name without which LibreOffice leaves them out', async () => {
  const parts = await unzip(bytes).entries();
  let names: string[] = [];
  for await (const part of parts)
    if (part.path === 'xl/workbook.xml')
      names = [
        ...(await part.text()).matchAll(/_FilterDatabase" localSheetId="(\d+)" hidden="1">'([^']+)'!([^<]+)</g),
      ].map(([, number, title, cells]) => `${number} ${title} ${cells?.replaceAll('$', '')}`);
  expect(names).toEqual(workbook.worksheets.map(({ name, autoFilter }, i) => `${i} ${name} ${autoFilter}`));
});

test('numbers are numbers, days are days, and an address leads to the sentence', () => {
  const sheet = workbook.getWorksheet('指标数值');
  const column = (name: string) => tables[0]?.columns.findIndex((column) => column.name === name) ?? -1;
  const first = [...(tables[0]?.rows(content) ?? [])][0];
  expect(sheet?.getRow(2).getCell(column('value') + 1).value).toBe(first?.value);
  expect(sheet?.getRow(2).getCell(column('url') + 1).value).toMatchObject({
    text: first?.url,
    hyperlink: `https://example.org/archive${first?.url}`,
  });
  const reports = tables.find(({ name }) => name === 'reports');
  const added = (reports?.columns.findIndex(({ name }) => name === 'added') ?? -1) + 1;
  expect(workbook.getWorksheet('报告')?.getRow(2).getCell(added).value).toBeInstanceOf(Date);
});

test('the same content makes the same bytes, also two seconds later', async () => {
  await new Promise((done) => setTimeout(done, 2100));
  const [again = new Uint8Array()] = await make(Number.POSITIVE_INFINITY);
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

test('parts share the reports', async () => {
  const parts = await make(2);
  expect(parts).toHaveLength(Math.ceil(content.reports.size / 2));
  let reports = 0;
  for (const part of parts) {
    const workbook = new Workbook();
    await workbook.xlsx.load(part);
    reports += (workbook.getWorksheet('报告')?.rowCount ?? 0) - 1;
  }
  expect(reports).toBe(content.reports.size);
});
