import { targetsAddress, taskAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Plan } from '../../../model/plan.ts';
import { taskBacklinks } from '../../plans.ts';
import type { Section } from '../text/outline.ts';

export interface TasksSection extends Section {
  id: 'tasks';
  /** `passages`: number of report passages linked to the task. */
  tasks: { number: number; title: string; address: string; passages: number }[];
  /** The target board; `end`: the plan's last year. */
  targets: { address: string; count: number; end: number };
}

/** A plan's tasks, with a link to its targets. */
export function tasksSection(content: Content, plan: Plan): TasksSection {
  const { tasks, targets, end } = plan.meta;
  return {
    id: 'tasks',
    name: '任务一览',
    tasks: tasks.map(({ id, title }) => ({
      number: id,
      title,
      address: taskAddress(plan.id, id),
      passages: taskBacklinks(content, plan, id).length,
    })),
    targets: { address: targetsAddress(plan.id), count: targets.length, end },
  };
}
