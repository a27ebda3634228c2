import { relationOf } from '../../archive/plans.ts';
import { reportAddress } from '../../model/addresses.ts';
import { stances } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/links.csv`: passages linked to a task or target. */
export const links = defineTable({
  name: 'links',
  title: '与规划的对应',
  description: '报告中说到规划某项任务或目标的每一段话，一条一行。只说明说到了，不说明是否完成。',
  columns: [
    ...reportRefColumns,
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    { name: 'task', type: 'integer', description: '任务序号；对应的是目标时可能为空' },
    { name: 'target', type: 'string', description: '目标的 id；对应的是任务时可能为空' },
    { name: 'stance', type: 'string', description: '成效、计划、不足', required: true, values: stances },
    {
      name: 'relation',
      type: 'string',
      description: '规划期内、规划期前、其他地区',
      required: true,
      values: ['in-period', 'before-period', 'elsewhere'],
    },
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
