import { targetsAddress, taskAddress } from '../model/addresses.ts';
import type { Content } from '../model/content.ts';
import { markKinds } from '../model/mark-kinds.ts';
import type { Plan } from '../model/plan.ts';
import { keysOf } from '../model/term.ts';
import { type Stance, stances } from '../model/terms.ts';
import type { AnchoredNote } from './margin-note.ts';
import { taskBacklinks, taskBlocks } from './plans.ts';

/** The notes beside a plan's text for its tasks, with the report passages on them, and for its goals. */
export function planNotes(content: Content, plan: Plan): AnchoredNote[] {
  const tasks = plan.meta.tasks.flatMap((task): AnchoredNote[] => {
    const [heading] = taskBlocks(plan, task);
    if (!heading) return [];
    return [
      {
        anchor: { block: heading.id, paragraph: heading.paragraph, start: 0, end: 0 },
        note: {
          kind: 'task',
          label: `${markKinds.task.label} ${task.id}`,
          text: passagesWords(taskBacklinks(content, plan, task.id).map(({ link }) => link.stance)),
          address: taskAddress(plan.id, task.id),
        },
      },
    ];
  });
  const goals = plan.targets.flatMap(({ id, title, goals }) =>
    goals.map(
      ({ anchor }): AnchoredNote => ({
        anchor,
        note: { kind: 'goal', label: markKinds.goal.label, text: title, address: targetsAddress(plan.id, id) },
      }),
    ),
  );
  return [...tasks, ...goals];
}

/** 报告中 7 处（成效 6、计划 1） */
function passagesWords(found: readonly Stance[]): string {
  if (found.length === 0) return '尚无对应的报告段落';
  const counts = keysOf(stances)
    .map((stance) => [stances[stance].name, found.filter((other) => other === stance).length] as const)
    .filter(([, count]) => count > 0);
  return `报告中 ${found.length} 处（${counts.map(([name, count]) => `${name} ${count}`).join('、')}）`;
}
