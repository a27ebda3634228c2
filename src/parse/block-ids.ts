import { readHeadingNumber } from './heading-number.ts';

/** The properties of a block that determine its id. */
export type OutlineBlock = { type: 'heading'; level: 1 | 2 | 3; text: string } | { type: 'paragraph' | 'table' };

/**
 * Assigns every heading, paragraph and table its public id. Ids encode position, not meaning, and never change:
 * - A heading appends its printed number to its parent's id: 一、 → `s1`, its （二） → `s1-2`. If siblings lack, repeat
 *   or skip a number, all of them are numbered in order instead: `h1`, `h2`, under a parent `s1-h2`.
 * - Paragraphs and tables are counted under their heading (`s1-p1`), or alone before the first heading (`p1`).
 * Items are `<paragraph>-<n>`; body.ts adds them.
 */
export function blockIds(blocks: readonly OutlineBlock[]): string[] {
  const labels = headingLabels(blocks);
  const open: { level: number; id: string }[] = [];
  const counts = new Map<string, number>();
  return blocks.map((block, index) => {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const parent = open.at(-1)?.id;
      const label = labels.get(index) ?? '';
      const id = parent === undefined ? label : `${parent}-${label.replace(/^s/, '')}`;
      open.push({ level: block.level, id });
      return id;
    }
    const heading = open.at(-1)?.id ?? '';
    const n = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, n);
    return heading === '' ? `p${n}` : `${heading}-p${n}`;
  });
}

/** The label of each heading among its siblings: `s<number>`, or `h<order>` if their numbers are not consecutive. */
function headingLabels(blocks: readonly OutlineBlock[]): Map<number, string> {
  const siblingGroups: { level: number; members: number[] }[] = [];
  const open: { level: number; members: number[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop();
    let group = open.at(-1);
    if (group?.level !== block.level) {
      group = { level: block.level, members: [] };
      open.push(group);
      siblingGroups.push(group);
    }
    group.members.push(index);
  }

  const labels = new Map<number, string>();
  for (const { members } of siblingGroups) {
    const numbers = members.map((index) => {
      const block = blocks[index];
      return block?.type === 'heading' ? readHeadingNumber(block.text) : null;
    });
    const consecutive = numbers.every(
      (number, i) => number !== null && (i === 0 || number === (numbers[i - 1] ?? 0) + 1),
    );
    members.forEach((index, i) => {
      labels.set(index, consecutive ? `s${numbers[i]}` : `h${i + 1}`);
    });
  }
  return labels;
}
