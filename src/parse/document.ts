import type { Block, ParsedBody, Role } from '../model/body.ts';
import type { Position } from '../model/problem.ts';
import { blockIds } from './block-ids.ts';
import { splitItems } from './items.ts';
import { recogniseRole } from './roles.ts';
import type { RawBlock } from './text.ts';
import { trimWhiteSpace } from './white-space.ts';

/** A document, and beside it the place of each of its blocks in the file. */
export interface PlacedDocument extends ParsedBody {
  positions: Position[];
}

/** How many paragraphs from the end may be a closing formula, a signature or a date. */
const tailLength = 4;

/**
 * Makes the typed document of the raw blocks: ids, source paragraphs, items, roles. Topics and parts come later. `first` is
 * the number of the first source paragraph: 2 where the source begins with its title, which is no block.
 */
export function buildDocument(raw: readonly RawBlock[], first = 1): PlacedDocument {
  const ids = blockIds(raw);
  const roles = recogniseRoles(raw);
  const blocks: Block[] = [];
  const positions: Position[] = [];
  let paragraph = first - 1;

  raw.forEach((block, index) => {
    const continues = block.type === 'paragraph' && block.runIn;
    if (!continues) paragraph++;
    const shared = { id: ids[index] ?? '', paragraph, topics: [], parts: [] };
    const add = (made: Block) => {
      blocks.push(made);
      positions.push(block.position);
    };
    if (block.type === 'heading') {
      add({ ...shared, type: 'heading', level: block.level, text: block.text });
      return;
    }
    if (block.type === 'table') {
      const text = block.rows.map((row) => row.join('\t')).join('\n');
      add({ ...shared, type: 'table', rows: block.rows, text });
      return;
    }
    const itemised = splitItems(block.text);
    const lead = trimWhiteSpace(itemised ? itemised.lead : block.text);
    add({ ...shared, type: 'paragraph', role: roles[index] ?? null, text: lead });
    itemised?.items.forEach((text, n) => {
      add({ ...shared, id: `${shared.id}-${n + 1}`, type: 'item', text: trimWhiteSpace(text) });
    });
  });
  return { blocks, positions };
}

/** The head ends at the first heading or the first paragraph of running text; the tail is the last few paragraphs. */
function recogniseRoles(raw: readonly RawBlock[]): (Role | null)[] {
  let inHead = true;
  return raw.map((block, index) => {
    if (block.type !== 'paragraph' || block.runIn) {
      inHead = false;
      return null;
    }
    const role = inHead ? recogniseRole(block.text, 'head') : null;
    if (role) return role;
    inHead = false;
    return recogniseRole(block.text, index >= raw.length - tailLength ? 'tail' : 'body');
  });
}
