import { type Part, partNames } from '../../model/body.ts';
import type { Compared, ComparedBlock } from './compared.ts';

/** A block with the headings above it that have not been named since the last one in its cell. */
export interface Placed {
  block: ComparedBlock;
  headings: ComparedBlock[];
}

/** What two reports say on one topic within one part; `topic` is null where a section has none. */
export interface Row {
  topic: string | null;
  a: Placed[];
  b: Placed[];
}

export interface PartRows {
  part: Part;
  rows: Row[];
}

/**
 * Sets two reports side by side: by the statutory parts, within a part by topic in the archive's order. Every block of
 * either report stands in one place: that of its part and its first topic.
 */
export function align(a: Compared, b: Compared, topics: readonly string[]): PartRows[] {
  const left = cells(a);
  const right = cells(b);
  return partNames
    .map((part) => ({
      part,
      rows: [...topics, null]
        .map((topic) => ({ topic, a: left.get(key(part, topic)) ?? [], b: right.get(key(part, topic)) ?? [] }))
        .filter((row) => row.a.length + row.b.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function cells({ blocks }: Compared): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  const open: ComparedBlock[] = [];
  /** The heading that each cell has named last. */
  const named = new Map<string, ComparedBlock | undefined>();
  for (const block of blocks) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push(block);
      continue;
    }
    if (block.text === '') continue;
    const cell = key(partOf(block), block.topics[0] ?? null);
    const headings = named.has(cell) && named.get(cell) === open.at(-1) ? [] : [...open];
    named.set(cell, open.at(-1));
    const placed = found.get(cell);
    if (placed) placed.push({ block, headings });
    else found.set(cell, [{ block, headings }]);
  }
  return found;
}

/** Of several parts the one that says more than that there were results. */
function partOf({ parts }: ComparedBlock): Part {
  return parts.find((part) => part !== 'results') ?? parts[0] ?? 'other';
}

function key(part: Part, topic: string | null): string {
  return `${part} ${topic ?? ''}`;
}
