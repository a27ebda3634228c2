import { indicatorAddress } from '../../archive/addresses.ts';
import { seriesOf } from '../../archive/series.ts';
import type { Content } from '../../model/content.ts';
import { formulaText } from '../../model/formula.ts';
import { defineTable } from './table.ts';

/** `/data/indicators.csv` */
export const indicators = defineTable({
  name: 'indicators',
  title: '指标',
  description: '指标的定义，一个一行。',
  columns: [
    { name: 'id', type: 'string', description: '指标的 id', required: true },
    { name: 'name', type: 'string', description: '名称', required: true },
    { name: 'unit', type: 'string', description: '单位', required: true },
    { name: 'counts', type: 'string', description: '计入什么', required: true },
    { name: 'excludes', type: 'string', description: '不计入什么' },
    { name: 'direction', type: 'string', description: '向好的方向', required: true, values: ['up', 'down', 'none'] },
    { name: 'topic', type: 'string', description: '领域的 id', required: true },
    { name: 'formula', type: 'string', description: '由其他指标算得时的算式' },
    { name: 'observations', type: 'integer', description: '已有的数值条数', required: true },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['id'],
  foreignKeys: [{ fields: ['topic'], table: 'topics', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const indicator of content.indicators.values()) {
    yield {
      id: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      counts: indicator.counts,
      excludes: indicator.excludes ?? null,
      direction: indicator.direction,
      topic: indicator.topic,
      formula: indicator.formula ? formulaText(indicator.formula) : null,
      observations: seriesOf(content, indicator.id).length,
      url: indicatorAddress(indicator.id),
    };
  }
}
