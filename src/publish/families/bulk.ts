import { reportDataAddress } from '../../archive/addresses.ts';
import { entriesOf } from '../../archive/entries.ts';
import type { Content } from '../../model/content.ts';
import { csvChunks } from '../csv.ts';
import { entryJson } from '../entry.ts';
import { type DataContext, type Family, single } from '../file.ts';
import { reportJson } from '../report.ts';
import { schemaAddress } from '../schema/index.ts';
import { tables } from '../tables/index.ts';
import { partsOf } from './parts.ts';

/** A file of NDJSON is no longer than this; what is more goes into parts. */
const partBytes = 50_000_000;

/** The CSV files, one a table. */
export const csvFiles: Family[] = tables.map((table) =>
  single(
    { path: `/data/${table.name}.csv`, format: 'csv', title: table.title, description: table.description },
    ({ content }) =>
      csvChunks(
        table.columns.map((column) => column.name),
        table.rows(content),
        table.columns.filter((column) => column.values).map((column) => column.name),
      ),
  ),
);

/** The list of all reports, a report a line. */
export const reportList = single(
  {
    path: '/data/reports.json',
    format: 'json',
    title: '报告清单',
    description: '全部报告（全文与目录）的题名、机关、日期、是否按期公布，不含正文。',
    schema: schemaAddress('reports'),
  },
  ({ content }) => jsonLines(content),
);

function* jsonLines(content: Content): Generator<string> {
  let before = '[\n';
  for (const entry of entriesOf(content)) {
    yield before + JSON.stringify(entryJson(content, entry));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** All reports, whole, one a line: `reports.ndjson`, or `reports-1.ndjson`, `reports-2.ndjson` … where that is long. */
export const allReports: Family = {
  path: '/data/reports.ndjson',
  format: 'ndjson',
  title: '全部报告',
  description:
    '每行一份报告，与每份报告的 JSON 相同。超过 50 MB 时分为 reports-1.ndjson、reports-2.ndjson……，不再有 reports.ndjson。',
  schema: schemaAddress('report'),
  *files(context) {
    for (const { part, lines } of partsOf(reportLines(context), partBytes)) {
      yield { path: `/data/reports${part === null ? '' : `-${part}`}.ndjson`, chunks: () => lines };
    }
  },
};

/** The files of the reports, which are a line each. They are read again rather than made again. */
function* reportLines({ content, written }: DataContext): Generator<string> {
  for (const report of content.reports.values()) {
    const file = written?.(reportDataAddress(report.id, 'json'));
    yield file ?? `${JSON.stringify(reportJson(content, report))}\n`;
  }
}
