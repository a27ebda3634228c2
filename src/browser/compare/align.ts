import { type Part, partNames } from '../../model/body.ts';
import type { BlockData, ReportData } from './data-file.ts';

/** A block with its headings; none if the block before it in the same cell has the same ones. */
export interface AlignedBlock {
  block: BlockData;
  headings: BlockData[];
}

/** The blocks of two reports on one topic within one part; `topic` is null for blocks without a topic. */
export interface TopicRow {
  topic: string | null;
  a: AlignedBlock[];
  b: AlignedBlock[];
}

export interface PartRows {
  part: Part;
  rows: TopicRow[];
}

/**
 * Aligns two reports by statutory part, and within a part by topic in the archive's order. Each block appears once,
 * under its part and its first topic.
 */
export function align(a: ReportData, b: ReportData, topics: readonly string[]): PartRows[] {
  const left = cellsOf(a);
  const right = cellsOf(b);
  return partNames
    .map((part) => ({
      part,
      rows: [...topics, null]
        .map((topic) => ({ topic, a: left.get(key(part, topic)) ?? [], b: right.get(key(part, topic)) ?? [] }))
        .filter((row) => row.a.length + row.b.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** A report's blocks by cell: the key joins part and topic. */
function cellsOf({ blocks }: ReportData): Map<string, AlignedBlock[]> {
  const cells = new Map<string, AlignedBlock[]>();
  const openHeadings: BlockData[] = [];
  /** The innermost heading of each cell's last block. */
  const lastHeadings = new Map<string, BlockData | undefined>();
  for (const block of blocks) {
    if (block.type === 'heading') {
      while ((openHeadings.at(-1)?.level ?? 0) >= block.level) openHeadings.pop();
      openHeadings.push(block);
      continue;
    }
    if (block.text === '') continue;
    const cellKey = key(partOf(block), block.topics[0] ?? null);
    const headings =
      lastHeadings.has(cellKey) && lastHeadings.get(cellKey) === openHeadings.at(-1) ? [] : [...openHeadings];
    lastHeadings.set(cellKey, openHeadings.at(-1));
    const cell = cells.get(cellKey);
    if (cell) cell.push({ block, headings });
    else cells.set(cellKey, [{ block, headings }]);
  }
  return cells;
}

/** Of several parts the first other than `results`, which is the least specific. */
function partOf({ parts }: BlockData): Part {
  return parts.find((part) => part !== 'results') ?? parts[0] ?? 'other';
}

function key(part: Part, topic: string | null): string {
  return `${part} ${topic ?? ''}`;
}
