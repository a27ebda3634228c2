import { targetsAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { baselineSchema, goalSchema, targetSchema } from '../schema/plan-schema.ts';
import { columnOf } from './column-of.ts';
import { defineTable } from './table.ts';

const targetFields = targetSchema.shape;
const baselineFields = baselineSchema.shape;
const goalFields = goalSchema.shape;

/** `/data/targets.csv` */
export const targets = defineTable({
  name: 'targets',
  title: '规划目标',
  description: '规划的目标和规划所载的现状，一项一行。各年的目标值在 goals 中。',
  columns: [
    { name: 'plan', type: 'string', description: '规划的 id', required: true },
    { name: 'target', type: 'string', description: '目标的 id', required: true },
    columnOf('title', targetFields.title),
    { name: 'task', type: 'integer', description: '所属任务的序号；主要目标为空' },
    columnOf('indicator', targetFields.indicator),
    { name: 'baseline', type: 'number', description: '现状值' },
    columnOf('baseline_state', baselineFields.state),
    { name: 'baseline_unit', type: 'string', description: '现状值的单位' },
    columnOf('baseline_bound', baselineFields.bound.nullable().describe('现状值的界限')),
    columnOf('baseline_year', baselineFields.year),
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
    columnOf('by', goalFields.by),
    columnOf('before', goalFields.before),
    columnOf('every', goalFields.every),
    columnOf('comparator', goalFields.comparator),
    columnOf('value', goalFields.value),
    columnOf('unit', goalFields.unit),
    columnOf('state', goalFields.state),
    columnOf('scope', goalFields.scope),
    columnOf('aspiration', goalFields.aspiration),
    columnOf('quote', goalFields.quote),
    columnOf('block', goalFields.block),
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
