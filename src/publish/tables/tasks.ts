import { taskBacklinks } from '../../archive/plans.ts';
import { taskAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { taskSchema } from '../schema/plan-schema.ts';
import { columnOf } from './column-of.ts';
import { defineTable } from './table.ts';

const fields = taskSchema.shape;

/** `/data/tasks.csv` */
export const tasks = defineTable({
  name: 'tasks',
  title: '规划任务',
  description: '规划的任务，一项一行。',
  columns: [
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    columnOf('task', fields.id),
    columnOf('title', fields.title),
    columnOf('section', fields.section),
    { name: 'passages', type: 'integer', description: '报告中与之对应的段落数', required: true },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['plan', 'task'],
  foreignKeys: [{ fields: ['plan'], table: 'plans', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const plan of content.plans.values()) {
    for (const { id, title, section } of plan.meta.tasks) {
      yield {
        plan: plan.id,
        task: id,
        title,
        section,
        passages: taskBacklinks(content, plan, id).length,
        url: taskAddress(plan.id, id),
      };
    }
  }
}
