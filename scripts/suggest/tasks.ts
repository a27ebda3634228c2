import type { Plan } from '../../src/model/plan.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { bigramsOf } from './bigrams.ts';
import { withoutFrameWords } from './frame-words.ts';

/** A task of a plan: its title, its text (title and section) without frame words, and the bigrams of both. */
export interface TaskProfile {
  id: number;
  name: string;
  text: string;
  titleBigrams: ReadonlySet<string>;
  bigrams: ReadonlySet<string>;
}

/** The tasks of a plan. The section of a task is the one whose heading contains its title. */
export function tasksOf(plan: Plan): TaskProfile[] {
  const { blocks } = plan.body;
  return plan.meta.tasks.map(({ id, title }) => {
    const heading = blocks.findIndex(
      (block) => block.type === 'heading' && withoutWhiteSpace(block.text).includes(withoutWhiteSpace(title)),
    );
    const following = heading < 0 ? [] : blocks.slice(heading + 1);
    const nextHeading = following.findIndex((block) => block.type === 'heading');
    const section = nextHeading < 0 ? following : following.slice(0, nextHeading);
    const text = withoutFrameWords(`${title}\n${section.map((block) => block.text).join('\n')}`);
    return { id, name: title, text, titleBigrams: bigramsOf(withoutFrameWords(title)), bigrams: bigramsOf(text) };
  });
}
