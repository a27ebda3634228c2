import { entriesOf } from '../../archive/entries.ts';
import { textLength } from '../../archive/text-length.ts';
import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { entryCells, entryColumns } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/reports.csv`: the reports with text. */
export const reports = defineTable({
  name: 'reports',
  title: '报告',
  description: '已收录全文的年度报告，一份一行。',
  columns: [
    ...entryColumns,
    { name: 'title_supplied', type: 'boolean', description: '标题为编者所拟', required: true },
    { name: 'delivered', type: 'date', description: '向人大常委会或上级报告的日期' },
    { name: 'signed', type: 'date', description: '落款日期' },
    { name: 'completeness', type: 'string', description: '全文是否完整', required: true, values: ['full', 'partial'] },
    { name: 'source_name', type: 'string', description: '来源名称', required: true },
    { name: 'source_url', type: 'string', description: '采集时的网址' },
    { name: 'source_kind', type: 'string', description: '来源性质', required: true },
    { name: 'sha256', type: 'string', description: '原始采集件的 SHA-256', required: true, pattern: '[0-9a-f]{64}' },
    { name: 'characters', type: 'integer', description: '正文字数，不计空白', required: true },
    { name: 'observations', type: 'integer', description: '指标数值的条数', required: true },
    { name: 'links', type: 'integer', description: '与规划对应的条数', required: true },
    { name: 'events', type: 'integer', description: '大事的条数', required: true },
    { name: 'added', type: 'date', description: '收录日期', required: true },
    { name: 'changed', type: 'date', description: '最近一次更正的日期', required: true },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['id'],
  foreignKeys: [{ fields: ['region'], table: 'regions', reference: ['code'] }],
  rows,
});

function* rows(content: Content) {
  for (const entry of entriesOf(content)) {
    const report = content.reports.get(entry.id);
    if (!report) continue;
    const { meta, body, annotations } = report;
    const dates = meta.history.map((change) => change.date).sort();
    yield {
      ...entryCells(content, entry),
      title_supplied: meta.titleSupplied,
      delivered: meta.dates.delivered ?? null,
      signed: meta.dates.signed ?? null,
      completeness: meta.completeness,
      source_name: meta.source.name,
      source_url: meta.source.url ?? null,
      source_kind: meta.source.kind,
      sha256: meta.source.sha256,
      characters: textLength(body),
      observations: annotations.observations.length,
      links: annotations.links.length,
      events: annotations.events.length,
      added: dates[0] ?? null,
      changed: dates.at(-1) ?? null,
      url: reportAddress(report.id),
    };
  }
}
