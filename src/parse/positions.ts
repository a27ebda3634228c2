import type { ParsedBody } from '../model/body.ts';
import { memoByKey } from '../model/memo.ts';
import type { Position } from '../model/problem.ts';

/**
 * The position of a character of a block. `offset` counts UTF-16 code units from the block's start; `positions` are
 * those of the body's blocks. Inexact if the line has escapes or dropped white space before the character.
 */
export function positionInText(
  body: ParsedBody,
  positions: readonly Position[],
  blockIndex: number,
  offset: number,
): Position {
  const position = positions[blockIndex];
  const block = body.blocks[blockIndex];
  if (!position || !block) return { line: 1, column: 1 };
  if (block.type === 'table') return positionInTable(block.rows, position, offset);
  const before = offsetsInLine(body, positions)[blockIndex] ?? 0;
  return { line: position.line, column: position.column + before + offset };
}

/** For each block, the length of the blocks before it on its line: the lead and items of one paragraph. */
const offsetsInLine = memoByKey((body: ParsedBody, positions: readonly Position[]): number[] => {
  let offset = 0;
  return body.blocks.map((block, i) => {
    if (positions[i]?.line !== positions[i - 1]?.line) offset = 0;
    const before = offset;
    offset += block.text.length;
    return before;
  });
});

/** The position of the row. The header is the first line; the delimiter row below it has no text. */
function positionInTable(rows: readonly string[][], position: Position, offset: number): Position {
  let end = -1;
  for (const [i, row] of rows.entries()) {
    end += row.join('\t').length + 1;
    if (offset <= end) return { line: position.line + (i === 0 ? 0 : i + 1), column: position.column };
  }
  return position;
}
