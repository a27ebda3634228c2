import { readHeadingNumber } from './heading-number.ts';

/** The part of a raw block that its id depends on. */
export type Numbered = { type: 'heading'; level: 1 | 2 | 3; text: string } | { type: 'paragraph' | 'table' };

/**
 * Gives every heading, paragraph and table its public id. Ids name places, not meanings, and never change:
 * - a heading takes its printed number under its parent's (一、 → `s1`, its （二） → `s1-2`); where siblings have no
 *   number, or repeat or skip one, all of them take their order instead (`h1`, `h2`, under a parent `s1-h2`);
 * - a paragraph or table counts under its heading (`s1-p1`), before the first heading alone (`p1`).
 * Items are `<paragraph>-<n>`; the document parser adds them.
 */
export function blockIds(blocks: readonly Numbered[]): string[] {
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

/** The label of each heading among its siblings: `s<number>`, or `h<order>` where the numbers do not serve. */
function headingLabels(blocks: readonly Numbered[]): Map<number, string> {
  const families: { level: number; members: number[] }[] = [];
  const open: { level: number; members: number[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop();
    let family = open.at(-1);
    if (family?.level !== block.level) {
      family = { level: block.level, members: [] };
      open.push(family);
      families.push(family);
    }
    family.members.push(index);
  }

  const labels = new Map<number, string>();
  for (const { members } of families) {
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
