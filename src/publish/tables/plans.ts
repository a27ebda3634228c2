import { regionOf } from '../../archive/regions.ts';
import { planAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { regionColumns } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/plans.csv` */
export const plans = defineTable({
  name: 'plans',
  title: '专项规划',
  description: '专项规划，一份一行。',
  columns: [
    { name: 'id', type: 'string', description: '规划的 id', required: true },
    { name: 'title', type: 'string', description: '标题', required: true },
    ...regionColumns,
    { name: 'issuers', type: 'string', description: '发布机关，多个以分号隔开', required: true },
    { name: 'start', type: 'year', description: '规划期第一年', required: true },
    { name: 'end', type: 'year', description: '规划期最后一年', required: true },
    { name: 'adopted', type: 'date', description: '审议通过的日期' },
    { name: 'issued', type: 'date', description: '印发日期' },
    { name: 'document_number', type: 'string', description: '文号' },
    { name: 'completeness', type: 'string', description: '全文是否完整', required: true, values: ['full', 'partial'] },
    { name: 'tasks', type: 'integer', description: '已收录部分所载的任务数', required: true },
    { name: 'targets', type: 'integer', description: '已收录部分所载的目标数', required: true },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['id'],
  foreignKeys: [{ fields: ['region'], table: 'regions', reference: ['code'] }],
  rows,
});

function* rows(content: Content) {
  for (const { id, region, meta } of content.plans.values()) {
    yield {
      id,
      title: meta.title,
      region,
      region_name: regionOf(content, region).name,
      issuers: meta.issuers.join(';'),
      start: meta.start,
      end: meta.end,
      adopted: meta.dates.adopted ?? null,
      issued: meta.dates.issued ?? null,
      document_number: meta.documentNumber ?? null,
      completeness: meta.completeness,
      tasks: meta.tasks.length,
      targets: meta.targets.length,
      url: planAddress(id),
    };
  }
}
