import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { eventSchema } from '../schema/annotation-schema.ts';
import { columnOf } from './column-of.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

const fields = eventSchema.shape;

/** `/data/events.csv` */
export const events = defineTable({
  name: 'events',
  title: '大事',
  description: '报告所载、写明日期的事件，一条一行。',
  columns: [...reportRefColumns, columnOf('date', fields.date), columnOf('title', fields.title), ...quoteColumns],
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
