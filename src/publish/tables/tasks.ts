import { taskBacklinks } from '../../archive/plans.ts';
import { taskAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { defineTable } from './table.ts';

/** `/data/tasks.csv` */
export const tasks = defineTable({
  name: 'tasks',
  title: '规划任务',
  description: '规划的任务，一项一行。',
  columns: [
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    { name: 'task', type: 'integer', description: '任务序号', required: true },
    { name: 'title', type: 'string', description: '任务名称', required: true },
    { name: 'section', type: 'string', description: '所在一节的段落编号', required: true },
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
