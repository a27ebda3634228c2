import { entriesOf } from '../../archive/entries.ts';
import { dataFileAddress, reportDataAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { entryJson } from '../json/entry-json.ts';
import { reportJson } from '../json/report-json.ts';
import { schemaAddress } from '../schema/json-schemas.ts';
import { chunkAddress, chunksOf, maxChunkBytes } from './chunks.ts';
import type { DataContext, Resource } from './resource.ts';

/** `reports.json`, or `reports-1.json`, `reports-2.json` … if it is too long, from about 25,000 reports on. */
export const reportList: Resource = {
  path: dataFileAddress('reports.json'),
  format: 'json',
  title: '报告清单',
  description:
    '全部报告（全文与目录）的题名、机关、日期、是否按期公布，不含正文。超过 24 MB 时分为 reports-1.json、reports-2.json……，不再有 reports.json。',
  schema: schemaAddress('reports'),
  *files({ content }) {
    for (const { number, items } of chunksOf(entryLines(content), maxChunkBytes, Buffer.byteLength))
      yield { path: chunkAddress(reportList.path, number), pieces: () => [jsonList(items)] };
  },
};

function* entryLines(content: Content): Generator<string> {
  for (const entry of entriesOf(content)) yield JSON.stringify(entryJson(content, entry));
}

/** An item a line. */
function jsonList(items: readonly string[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
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
    for (const { number, items } of chunksOf(reportLines(context), maxChunkBytes, ({ length }) => length)) {
      yield { path: chunkAddress(allReports.path, number), pieces: () => items };
    }
  },
};

/** Reads the JSON files already written, one line each, instead of generating them again. */
function* reportLines({ content, written }: DataContext): Generator<Uint8Array> {
  for (const report of content.reports.values()) {
    const file = written?.(reportDataAddress(report.id, 'json'));
    yield file ?? Buffer.from(`${JSON.stringify(reportJson(content, report))}\n`);
  }
}
