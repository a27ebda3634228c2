import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultsCsv } from '../../../src/browser/search/results-csv.ts';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { ExactSearch } from '../../../src/search/read/exact-search.ts';
import { NO_FILTERS } from '../../../src/search/read/filter.ts';
import { readerOf, recordOf, removeTemporaryFolders, temporaryFolder } from '../../search/sample.ts';

afterAll(removeTemporaryFolders);

const filler = '其余内容。'.repeat(400);
const records = [
  recordOf({
    id: '440104/2022',
    title: '越秀区2022年报告',
    year: 2022,
    issuers: ['越秀区政府', '越秀区司法局'],
    issuerKind: 'government',
    regionNames: ['广东省', '广州市', '越秀区'],
    date: '2023-04-13',
    completeness: 'full',
    timeliness: { status: 'late', days: 12 },
    text: ['=1+1 调解率为5%,"较好"', filler, '调解', filler, '调解工作'],
  }),
  recordOf({
    id: 'catalogue:440104/2021',
    type: 'catalogue',
    title: '调解报告',
    completeness: 'catalogued',
    year: 2021,
  }),
  ...Array.from({ length: 30 }, (_, i) => recordOf({ id: `440100/20${10 + i}`, text: ['调解'] })),
];

let exact: ExactSearch;
beforeAll(async () => {
  const folder = temporaryFolder();
  await writeExact(records, folder);
  exact = new ExactSearch(readerOf(folder));
});

async function linesFor(text: string, most = 100): Promise<string[]> {
  const results = await exact.search({ text, filters: NO_FILTERS, sort: 'relevance' });
  return (await resultsCsv(results, 'https://example.org/archive/', most)).split('\r\n').slice(0, -1);
}

describe('results as CSV', () => {
  test('a row per passage, of all chunks of the text, verbatim and safe for spreadsheets', async () => {
    const rows = (await linesFor('调解')).filter((line) => line.includes('440104/2022'));
    const facts = 'report,440104/2022,越秀区2022年报告,2022,"广东省;广州市;越秀区"';
    const issuers = '"越秀区政府;越秀区司法局",government,2023-04-13,full,late,12';
    const address = 'https://example.org/archive/reports/440104/2022/';
    expect(rows).toEqual([
      `${facts},${issuers},p1,"'=1+1 调解率为5%,""较好""",${address}#p1`,
      `${facts},${issuers},p3,调解,${address}#p3`,
      `${facts},${issuers},p5,调解工作,${address}#p5`,
    ]);
  });

  test('a document of which only the title matches has a row without a passage', async () => {
    expect((await linesFor('调解报告')).slice(1)).toEqual([
      'catalogue,catalogue:440104/2021,调解报告,2021,,,,,catalogued,,,,,https://example.org/archive/reports/catalogue:440104/2021/',
    ]);
  });

  test('all pages of results, up to the limit', async () => {
    const idsIn = (lines: string[]): number => new Set(lines.slice(1).map((line) => line.split(',')[1])).size;
    expect(idsIn(await linesFor('调解'))).toBe(32);
    expect(idsIn(await linesFor('调解', 25))).toBe(25);
  });
});
