import type { Block } from '../../model/body.ts';

/** Only the fields of the block's type. */
export function blockJson(block: Block) {
  const { id, text, paragraph, topics, parts } = block;
  const { type } = block;
  if (type === 'heading') return { id, type, level: block.level, text, topics, parts, paragraph };
  if (type === 'paragraph') return { id, type, text, role: block.role, topics, parts, paragraph };
  if (type === 'table') return { id, type, text, rows: block.rows, topics, parts, paragraph };
  return { id, type, text, topics, parts, paragraph };
}
