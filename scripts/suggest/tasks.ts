import type { Plan } from '../../src/model/plan.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { pairsOf } from './likeness.ts';

/** A task of a plan with the text that speaks of it, and the pairs of characters of both. */
export interface Task {
  id: number;
  name: string;
  text: string;
  title: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** The tasks of a plan; the text of one stands under the heading that has its title. */
export function tasksOf(plan: Plan): Task[] {
  const { blocks } = plan.body;
  return plan.meta.tasks.map(({ id, title }) => {
    const heading = blocks.findIndex(
      (block) => block.type === 'heading' && withoutWhiteSpace(block.text).includes(withoutWhiteSpace(title)),
    );
    const after = heading < 0 ? [] : blocks.slice(heading + 1);
    const next = after.findIndex((block) => block.type === 'heading');
    const text = (next < 0 ? after : after.slice(0, next)).map((block) => block.text).join('\n');
    return { id, name: title, text: `${title}\n${text}`, title: pairsOf(title), pairs: pairsOf(`${title}\n${text}`) };
  });
}
