import { reportAddress } from '../../model/addresses.ts';
import { bounds } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/observations.csv` */
export const observations = defineTable({
  name: 'observations',
  title: '指标数值',
  description: '报告所载的每一个指标数值和原句，一条一行。数值为报告机关自述。',
  columns: [
    ...reportRefColumns,
    { name: 'indicator', type: 'string', description: '指标的 id', required: true },
    { name: 'name', type: 'string', description: '指标名称', required: true },
    { name: 'year', type: 'year', description: '数值所属的年度', required: true },
    {
      name: 'bound',
      type: 'string',
      description: '界限：恰为、约、超、低于、不少于、不超过',
      required: true,
      values: bounds,
    },
    { name: 'value', type: 'number', description: '数值', required: true },
    { name: 'unit', type: 'string', description: '单位', required: true },
    { name: 'qualifier', type: 'string', description: '句中限定的范围' },
    ...quoteColumns,
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: [...reportRefKeys, { fields: ['indicator'], table: 'indicators', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const report of content.reports.values()) {
    for (const [i, observation] of report.annotations.observations.entries()) {
      yield {
        ...reportRefCells(content, report, i),
        indicator: observation.indicator,
        name: content.indicators.get(observation.indicator)?.name ?? null,
        year: observation.year ?? report.year,
        bound: observation.bound,
        value: observation.value,
        unit: observation.unit,
        qualifier: observation.qualifier ?? null,
        quote: observation.quote,
        block: observation.anchor.block,
        url: reportAddress(report.id, observation.anchor.block),
      };
    }
  }
}
