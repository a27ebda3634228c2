import type { Block } from '../model/body.ts';
import type { Report } from '../model/report.ts';

/** A run of consecutive blocks of one report, all of which meet a condition. */
export interface Passage {
  report: Report;
  /** The enclosing headings, outermost first. */
  headings: Block[];
  blocks: Block[];
}

/** The passages whose blocks all match, in reading order; empty blocks are skipped. */
export function passagesIn(report: Report, matches: (block: Block) => boolean): Passage[] {
  const passages: Passage[] = [];
  const headings: Block[] = [];
  let current: Passage | null = null;
  for (const block of report.body.blocks) {
    if (block.type === 'heading') {
      while (headings.length > 0 && levelOf(headings.at(-1)) >= block.level) headings.pop();
      headings.push(block);
      current = null;
      continue;
    }
    if (!matches(block) || block.text === '') {
      if (!matches(block)) current = null;
      continue;
    }
    if (!current) {
      current = { report, headings: [...headings], blocks: [] };
      passages.push(current);
    }
    current.blocks.push(block);
  }
  return passages;
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'heading' ? block.level : 0;
}
