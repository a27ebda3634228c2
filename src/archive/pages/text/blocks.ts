import type { Block, ParsedBody } from '../../../model/body.ts';
import type { Role } from '../../../model/terms.ts';
import { toFullWidthPieces } from '../../../parse/width.ts';
import type { Margin } from '../../margin.ts';
import type { MarginNote } from '../../margin-note.ts';
import { type MarkedText, markedText } from '../../marked-text.ts';
import { segmentsOf } from '../../segments.ts';
import { asWritten } from '../../shown.ts';

/** A block as pages show it: its marked text or its rows, and the notes beside it. */
export type ShownBlock = { id: string; notes: readonly MarginNote[] } & (
  | { type: 'heading'; level: 1 | 2 | 3; text: MarkedText }
  | { type: 'paragraph'; role: Role | null; text: MarkedText }
  | { type: 'item'; text: MarkedText }
  | { type: 'table'; rows: string[][] }
);

/** The blocks of a text with its margin; `blocks` limits them to an extract. */
export function shownBlocks(body: ParsedBody, { notes, marks }: Margin, blocks = body.blocks): ShownBlock[] {
  return blocks.map((block) => ({ ...textOf(block), id: block.id, notes: notes.get(block.id) ?? [] }));

  function textOf(block: Block) {
    if (block.type === 'table') return { type: block.type, rows: block.rows };
    // The lead of a series of items may have no words.
    const text = block.text === '' ? [] : asWritten(markedText(toFullWidthPieces(segmentsOf(body, block, marks))));
    if (block.type === 'heading') return { type: block.type, level: block.level, text };
    if (block.type === 'paragraph') return { type: block.type, role: block.role, text };
    return { type: block.type, text };
  }
}
