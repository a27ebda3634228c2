import type { Block } from '../model/body.ts';
import type { Report } from '../model/report.ts';

/** Blocks of one report that stand together: a run of neighbours which all meet a condition. */
export interface Passage {
  report: Report;
  /** The headings above the passage, outermost first. */
  headings: Block[];
  blocks: Block[];
}

/** The passages of one report that meet a condition, in reading order. */
export function passagesIn(report: Report, wanted: (block: Block) => boolean): Passage[] {
  const found: Passage[] = [];
  const open: Block[] = [];
  let current: Passage | null = null;
  for (const block of report.body.blocks) {
    if (block.type === 'heading') {
      while (open.length > 0 && levelOf(open.at(-1)) >= block.level) open.pop();
      open.push(block);
      current = null;
      continue;
    }
    if (!wanted(block) || block.text === '') {
      if (!wanted(block)) current = null;
      continue;
    }
    if (!current) {
      current = { report, headings: [...open], blocks: [] };
      found.push(current);
    }
    current.blocks.push(block);
  }
  return found;
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'heading' ? block.level : 0;
}
