import { coverageRow, coverageYears } from '../../archive/coverage.ts';
import type { Content } from '../../model/content.ts';
import { regionLevelSchema } from '../../model/region.ts';
import { coverageStateSchema } from '../schema/region-schema.ts';
import { timelinessSchema } from '../schema/timeliness-schema.ts';
import { columnOf } from './column-of.ts';
import { regionColumns } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/coverage.csv`: region × year. */
export const coverage = defineTable({
  name: 'coverage',
  title: '收录情况',
  description:
    '每个行政区划每个年度一行：本级政府的报告是有全文、只知存在还是尚未收录。“尚未收录”只说明本库没有；“不适用”的年度不计入任何总数。',
  columns: [
    ...regionColumns,
    columnOf('level', regionLevelSchema),
    { name: 'year', type: 'year', description: '报告年度', required: true },
    columnOf('status', coverageStateSchema),
    { name: 'report', type: 'string', description: '本级政府报告的 id，在 reports 或 catalogue 中' },
    columnOf('timeliness', timelinessSchema.shape.status.nullable()),
    { name: 'days_late', type: 'integer', description: '逾期的天数' },
    { name: 'others', type: 'integer', description: '归在该地区的其他机关的报告数', required: true },
  ],
  primaryKey: ['region', 'year'],
  foreignKeys: [{ fields: ['region'], table: 'regions', reference: ['code'] }],
  rows,
});

function* rows(content: Content) {
  const years = coverageYears(content);
  for (const division of content.divisions.values()) {
    for (const { year, state, own, others } of coverageRow(content, division, years).cells) {
      yield {
        region: division.code,
        region_name: division.name,
        level: division.level,
        year,
        status: state,
        report: own?.id ?? null,
        timeliness: own?.timeliness.status ?? null,
        days_late: own?.timeliness.days ?? null,
        others,
      };
    }
  }
}
