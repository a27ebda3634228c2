import { entriesIn } from '../../archive/entries.ts';
import { fullRegionName } from '../../archive/regions.ts';
import type { Content } from '../../model/content.ts';
import { regionCodeExpression } from '../../model/ids.ts';
import { regionDutySchema, regionLevelSchema } from '../../model/region.ts';
import { columnOf } from './column-of.ts';
import { defineTable } from './table.ts';

/** `/data/regions.csv` */
export const regions = defineTable({
  name: 'regions',
  title: '行政区划',
  description: '行政区划代码表（GB/T 2260），一个一行，附归在其下的报告数。',
  columns: [
    { name: 'code', type: 'string', description: '代码', required: true, pattern: regionCodeExpression },
    { name: 'name', type: 'string', description: '名称', required: true },
    { name: 'full_name', type: 'string', description: '自省级起的全名', required: true },
    columnOf('level', regionLevelSchema),
    { name: 'parent', type: 'string', description: '上级的代码；省级为空' },
    { name: 'from', type: 'string', description: '代码启用日期，不掌握的为空' },
    { name: 'to', type: 'string', description: '代码停用日期，不掌握的为空' },
    columnOf('duty', regionDutySchema),
    { name: 'note', type: 'string', description: '说明，如辖区内没有区划代码的地方' },
    { name: 'reports', type: 'integer', description: '归在本级的全文数', required: true },
    { name: 'catalogued', type: 'integer', description: '归在本级的目录数', required: true },
  ],
  primaryKey: ['code'],
  foreignKeys: [{ fields: ['parent'], table: 'regions', reference: ['code'] }],
  rows,
});

function* rows(content: Content) {
  for (const division of content.divisions.values()) {
    const entries = entriesIn(content, division.code);
    const catalogued = entries.filter((entry) => entry.completeness === 'catalogued').length;
    yield {
      code: division.code,
      name: division.name,
      full_name: fullRegionName(content, division.code),
      level: division.level,
      parent: division.parent,
      from: division.from,
      to: division.to,
      duty: division.duty,
      note: division.note,
      reports: entries.length - catalogued,
      catalogued,
    };
  }
}
