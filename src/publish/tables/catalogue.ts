import { entriesOf } from '../../archive/entries.ts';
import type { Content } from '../../model/content.ts';
import { entrySchema } from '../schema/entry-schema.ts';
import { columnOf } from './column-of.ts';
import { entryCells, entryColumns } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/catalogue.csv`: reports without text. */
export const catalogue = defineTable({
  name: 'catalogue',
  title: '目录',
  description: '已知存在、全文尚未收录的年度报告，一份一行。',
  columns: [
    ...entryColumns,
    columnOf('issuer_inferred', entrySchema.shape.issuerInferred),
    columnOf('note', entrySchema.shape.note),
  ],
  primaryKey: ['id'],
  foreignKeys: [{ fields: ['region'], table: 'regions', reference: ['code'] }],
  rows,
});

function* rows(content: Content) {
  for (const entry of entriesOf(content)) {
    if (entry.completeness !== 'catalogued') continue;
    yield { ...entryCells(content, entry), issuer_inferred: entry.issuerInferred, note: entry.note };
  }
}
