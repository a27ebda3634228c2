import type { ParsedBody } from '../../../model/body.ts';
import type { Margin } from '../../margin.ts';
import { type ShownBlock, shownBlocks } from './blocks.ts';

/** A heading of the highest level in a text and all that follows it; or what precedes the first. */
export interface Chapter {
  /** The heading in short, for the line that stays in view; 正文 before the first heading. */
  name: string;
  blocks: ShownBlock[];
}

export function chaptersOf(body: ParsedBody, margin: Margin): Chapter[] {
  const headings = body.blocks.filter((block) => block.type === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const chapters: Chapter[] = [];
  for (const [i, shown] of shownBlocks(body, margin).entries()) {
    const block = body.blocks[i];
    const isTop = block?.type === 'heading' && block.level === top;
    if (isTop || chapters.length === 0) chapters.push({ name: isTop ? inShort(block.text) : '正文', blocks: [] });
    chapters.at(-1)?.blocks.push(shown);
  }
  return chapters;
}

/** As many characters as fit on a phone beside the name of the report. */
const longestName = 14;

/** The first clause of a heading: 四、强化监督制约机制. */
function inShort(heading: string): string {
  const [clause = heading] = heading.split(/(?<=.{4})[，；。：,;:]/);
  return clause.length > longestName ? `${clause.slice(0, longestName - 1)}…` : clause;
}
