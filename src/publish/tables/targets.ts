import { targetsAddress } from '../../model/addresses.ts';
import { bounds } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';
import { comparators } from '../../model/plan.ts';
import { defineTable } from './table.ts';

/** `/data/targets.csv` */
export const targets = defineTable({
  name: 'targets',
  title: '规划目标',
  description: '规划的目标和规划所载的现状，一项一行。各年的目标值在 goals 中。',
  columns: [
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    { name: 'target', type: 'string', description: '目标的 id', required: true },
    { name: 'title', type: 'string', description: '目标名称', required: true },
    { name: 'task', type: 'integer', description: '所属任务的序号；主要目标为空' },
    { name: 'indicator', type: 'string', description: '指标的 id', required: true },
    { name: 'baseline', type: 'number', description: '现状值' },
    { name: 'baseline_state', type: 'string', description: '没有数值时，规划的用语' },
    { name: 'baseline_unit', type: 'string', description: '现状值的单位' },
    { name: 'baseline_bound', type: 'string', description: '现状值的界限', values: bounds },
    { name: 'baseline_year', type: 'year', description: '现状值的年份；规划未写明的为空' },
    { name: 'baseline_quote', type: 'string', description: '现状值所依据的原句' },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['plan', 'target'],
  foreignKeys: [
    { fields: ['plan'], table: 'plans', reference: ['id'] },
    { fields: ['indicator'], table: 'indicators', reference: ['id'] },
  ],
  rows: targetRows,
});

function* targetRows(content: Content) {
  for (const plan of content.plans.values()) {
    for (const { id, title, task, indicator, baseline } of plan.targets) {
      yield {
        plan: plan.id,
        target: id,
        title,
        task: task === 'general' ? null : task,
        indicator,
        baseline: baseline?.value ?? null,
        baseline_state: baseline?.state ?? null,
        baseline_unit: baseline?.unit ?? null,
        baseline_bound: baseline?.bound ?? null,
        baseline_year: baseline?.year ?? null,
        baseline_quote: baseline?.quote ?? null,
        url: targetsAddress(plan.id, id),
      };
    }
  }
}

/** `/data/goals.csv` */
export const goals = defineTable({
  name: 'goals',
  title: '目标值',
  description: '规划目标各年的目标值，一个一行。',
  columns: [
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    { name: 'target', type: 'string', description: '目标的 id', required: true },
    { name: 'no', type: 'integer', description: '在该目标中的序号', required: true },
    { name: 'by', type: 'year', description: '到哪一年（年底）' },
    { name: 'before', type: 'year', description: '在哪一年之前' },
    { name: 'every', type: 'string', description: '每年', values: ['year'] },
    { name: 'comparator', type: 'string', description: '比较方式', required: true, values: comparators },
    { name: 'value', type: 'number', description: '目标值' },
    { name: 'unit', type: 'string', description: '单位' },
    { name: 'state', type: 'string', description: '保持的状态' },
    { name: 'scope', type: 'string', description: '范围' },
    { name: 'aspiration', type: 'boolean', description: '规划用“争取”一类措辞', required: true },
    { name: 'quote', type: 'string', description: '所依据的原句', required: true },
    { name: 'block', type: 'string', description: '原句所在段落的编号', required: true },
  ],
  primaryKey: ['plan', 'target', 'no'],
  foreignKeys: [{ fields: ['plan', 'target'], table: 'targets', reference: ['plan', 'target'] }],
  rows: goalRows,
});

function* goalRows(content: Content) {
  for (const plan of content.plans.values()) {
    for (const target of plan.targets) {
      for (const [i, goal] of target.goals.entries()) {
        yield {
          plan: plan.id,
          target: target.id,
          no: i + 1,
          by: goal.by ?? null,
          before: goal.before ?? null,
          every: goal.every ?? null,
          comparator: goal.comparator,
          value: goal.value ?? null,
          unit: goal.unit ?? null,
          state: goal.state ?? null,
          scope: goal.scope ?? null,
          aspiration: goal.aspiration,
          quote: goal.quote,
          block: goal.anchor.block,
        };
      }
    }
  }
}
