import { regionOf } from '../../archive/regions.ts';
import { planAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { planDatesSchema } from '../../model/plan.ts';
import { planSchema } from '../schema/plan-schema.ts';
import { publishedGroup } from '../schema/published-fields.ts';
import { columnOf } from './column-of.ts';
import { regionColumns } from './columns.ts';
import { defineTable } from './table.ts';

const fields = planSchema.shape;
const dateFields = publishedGroup(planDatesSchema).shape;

/** `/data/plans.csv` */
export const plans = defineTable({
  name: 'plans',
  title: '专项规划',
  description: '专项规划，一份一行。',
  columns: [
    columnOf('id', fields.id),
    columnOf('title', fields.title),
    ...regionColumns,
    columnOf('issuers', fields.issuers),
    columnOf('start', fields.start),
    columnOf('end', fields.end),
    columnOf('adopted', dateFields.adopted),
    columnOf('issued', dateFields.issued),
    columnOf('document_number', fields.documentNumber),
    columnOf('completeness', fields.completeness),
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
