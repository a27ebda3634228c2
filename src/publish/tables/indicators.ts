import { seriesOf } from '../../archive/series.ts';
import { indicatorAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { formulaText } from '../../model/formula.ts';
import { indicatorSchema } from '../schema/indicator-schema.ts';
import { columnOf } from './column-of.ts';
import { defineTable } from './table.ts';

const fields = indicatorSchema.shape;

/** `/data/indicators.csv` */
export const indicators = defineTable({
  name: 'indicators',
  title: '指标',
  description: '指标的定义，一个一行。',
  columns: [
    { name: 'id', type: 'string', description: '指标的 id', required: true },
    columnOf('name', fields.name),
    columnOf('unit', fields.unit),
    columnOf('counts', fields.counts),
    columnOf('excludes', fields.excludes),
    columnOf('direction', fields.direction),
    columnOf('topic', fields.topic),
    columnOf('formula', fields.formula),
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
