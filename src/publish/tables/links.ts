import { relationOf } from '../../archive/plans.ts';
import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { linkSchema } from '../schema/annotation-schema.ts';
import { columnOf } from './column-of.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

const fields = linkSchema.shape;

/** `/data/links.csv`: passages linked to a task or target. */
export const links = defineTable({
  name: 'links',
  title: '与规划的对应',
  description: '报告中说到规划某项任务或目标的每一段话，一条一行。只说明说到了，不说明是否完成。',
  columns: [
    ...reportRefColumns,
    columnOf('plan', fields.plan),
    columnOf('task', fields.task),
    columnOf('target', fields.target),
    columnOf('stance', fields.stance),
    columnOf('relation', fields.relation),
    ...quoteColumns,
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: [...reportRefKeys, { fields: ['plan'], table: 'plans', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const report of content.reports.values()) {
    for (const [i, link] of report.annotations.links.entries()) {
      const plan = content.plans.get(link.plan);
      if (!plan) continue;
      yield {
        ...reportRefCells(content, report, i),
        plan: link.plan,
        task: link.task ?? null,
        target: link.target ?? null,
        stance: link.stance,
        relation: relationOf(content, report, plan),
        quote: link.quote,
        block: link.anchor.block,
        url: reportAddress(report.id, link.anchor.block),
      };
    }
  }
}
