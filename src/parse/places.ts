import type { ParsedBody } from '../model/body.ts';
import type { Position } from '../model/problem.ts';

/**
 * Line and column of a character of a block, counted from the block's start in UTF-16 code units. `positions` are those
 * of the document's blocks. Exact but where the line has escapes or white space before the character that the text lacks.
 */
export function placeInText(
  document: ParsedBody,
  positions: readonly Position[],
  blockIndex: number,
  offset: number,
): Position {
  const position = positions[blockIndex];
  const block = document.blocks[blockIndex];
  if (!position || !block) return { line: 1, column: 1 };
  if (block.type === 'table') return placeInTable(block.rows, position, offset);
  let before = 0;
  for (let i = blockIndex - 1; i >= 0; i--) {
    const earlier = positions[i];
    if (earlier?.line !== position.line) break;
    before += document.blocks[i]?.text.length ?? 0;
  }
  return { line: position.line, column: position.column + before + offset };
}

/** A table is told by its row: the head is the first line, the rule below it has no text. */
function placeInTable(rows: readonly string[][], position: Position, offset: number): Position {
  let end = -1;
  for (const [i, row] of rows.entries()) {
    end += row.join('\t').length + 1;
    if (offset <= end) return { line: position.line + (i === 0 ? 0 : i + 1), column: position.column };
  }
  return position;
}
