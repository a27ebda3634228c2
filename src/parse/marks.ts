import type { ReportAnnotations } from '../model/annotation.ts';
import type { Block } from '../model/body.ts';

/**
 * Applies an editor's marks of parts and topics: they replace the result of the heading rules for the block in which the
 * marked passage begins. Items inherit the marks of their lead unless they have their own.
 */
export function applyMarks(blocks: readonly Block[], { parts, topics }: ReportAnnotations): void {
  const marked = {
    parts: byBlock(parts, (mark) => mark.part),
    topics: byBlock(topics, (mark) => mark.topic),
  };
  for (const block of blocks) {
    const lead = block.type === 'item' ? block.id.slice(0, block.id.lastIndexOf('-')) : block.id;
    block.parts = marked.parts.get(block.id) ?? marked.parts.get(lead) ?? block.parts;
    block.topics = marked.topics.get(block.id) ?? marked.topics.get(lead) ?? block.topics;
  }
}

function byBlock<Mark extends { anchor: { block: string } }, Value>(
  marks: readonly Mark[],
  read: (mark: Mark) => Value,
): Map<string, Value[]> {
  const values = new Map<string, Value[]>();
  for (const mark of marks) {
    values.set(mark.anchor.block, [...new Set([...(values.get(mark.anchor.block) ?? []), read(mark)])]);
  }
  return values;
}
