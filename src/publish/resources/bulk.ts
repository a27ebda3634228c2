import { entriesOf } from '../../archive/entries.ts';
import { dataFileAddress, reportDataAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { entryJson } from '../json/entry-json.ts';
import { reportJson } from '../json/report-json.ts';
import { schemaAddress } from '../schema/json-schemas.ts';
import { chunkAddress, chunksOf, maxChunkBytes } from './chunks.ts';
import { type DataContext, type Resource, singleFile } from './resource.ts';

export const reportList = singleFile(
  {
    path: dataFileAddress('reports.json'),
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

/** `reports.ndjson`, or `reports-1.ndjson`, `reports-2.ndjson` … if it is too long. */
export const allReports: Resource = {
  path: dataFileAddress('reports.ndjson'),
  format: 'ndjson',
  title: '全部报告',
  description:
    '每行一份报告，与每份报告的 JSON 相同。超过 24 MB 时分为 reports-1.ndjson、reports-2.ndjson……，不再有 reports.ndjson。',
  schema: schemaAddress('report'),
  *files(context) {
    for (const { number, items } of chunksOf(reportLines(context), maxChunkBytes, Buffer.byteLength)) {
      yield { path: chunkAddress(allReports.path, number), pieces: () => items };
    }
  },
};

/** Reads the JSON files already written, one line each, instead of generating them again. */
function* reportLines({ content, written }: DataContext): Generator<string> {
  for (const report of content.reports.values()) {
    const file = written?.(reportDataAddress(report.id, 'json'));
    yield file ?? `${JSON.stringify(reportJson(content, report))}\n`;
  }
}
