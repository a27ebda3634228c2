import { targetsAddress, taskAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Plan } from '../../../model/plan.ts';
import { keysOf } from '../../../model/term.ts';
import { type Stance, stances } from '../../../model/terms.ts';
import { taskBacklinks } from '../../plans.ts';
import type { Section } from '../text/outline.ts';

export interface TasksSection extends Section {
  id: 'tasks';
  tasks: PlannedTask[];
  /** The target board; `end`: the plan's last year. */
  targets: { address: string; count: number; end: number };
}

/** A task and how many report passages speak to it. */
export interface PlannedTask {
  number: number;
  title: string;
  address: string;
  /** By stance: all passages, and those of the plan's region in its period. */
  counts: { stance: Stance; all: number; inPeriod: number }[];
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
      counts: countsOf(content, plan, id),
    })),
    targets: { address: targetsAddress(plan.id), count: targets.length, end },
  };
}

function countsOf(content: Content, plan: Plan, task: number): PlannedTask['counts'] {
  const byStance = Map.groupBy(taskBacklinks(content, plan, task), ({ link }) => link.stance);
  return keysOf(stances).map((stance) => {
    const passages = byStance.get(stance) ?? [];
    const inPeriod = passages.filter(({ relation }) => relation === 'in-period').length;
    return { stance, all: passages.length, inPeriod };
  });
}
