import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/events.csv` */
export const events = defineTable({
  name: 'events',
  title: '大事',
  description: '报告所载、写明日期的事件，一条一行。',
  columns: [
    ...reportRefColumns,
    {
      name: 'date',
      type: 'string',
      description: '日期，可只到月或年',
      required: true,
      pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?',
    },
    { name: 'title', type: 'string', description: '事件', required: true },
    ...quoteColumns,
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: reportRefKeys,
  rows,
});

function* rows(content: Content) {
  for (const report of content.reports.values()) {
    for (const [i, event] of report.annotations.events.entries()) {
      yield {
        ...reportRefCells(content, report, i),
        date: event.date,
        title: event.title,
        quote: event.quote,
        block: event.anchor.block,
        url: reportAddress(report.id, event.anchor.block),
      };
    }
  }
}
