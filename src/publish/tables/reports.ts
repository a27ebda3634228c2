import { entriesOf } from '../../archive/entries.ts';
import { observationsOf } from '../../archive/observations.ts';
import { textLength } from '../../archive/text-length.ts';
import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { datesSchema } from '../../model/report.ts';
import { publishedGroup } from '../schema/published-fields.ts';
import { reportSchema } from '../schema/report-schema.ts';
import { columnOf } from './column-of.ts';
import { entryCells, entryColumns } from './columns.ts';
import { defineTable } from './table.ts';

const fields = reportSchema.shape;
const dateFields = publishedGroup(datesSchema).shape;
const sourceFields = fields.source.shape;

/** `/data/reports.csv`: the reports with text. */
export const reports = defineTable({
  name: 'reports',
  title: '报告',
  description: '已收录全文的年度报告，一份一行。',
  columns: [
    ...entryColumns,
    columnOf('title_supplied', fields.titleSupplied),
    columnOf('delivered', dateFields.delivered),
    columnOf('signed', dateFields.signed),
    columnOf('completeness', fields.completeness),
    columnOf('source_name', sourceFields.name),
    columnOf('source_url', sourceFields.url),
    columnOf('source_kind', sourceFields.kind),
    columnOf('sha256', sourceFields.sha256),
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
      observations: observationsOf(content, report).length,
      links: annotations.links.length,
      events: annotations.events.length,
      added: dates[0] ?? null,
      changed: dates.at(-1) ?? null,
      url: reportAddress(report.id),
    };
  }
}
