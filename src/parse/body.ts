import type { Block, ParsedBody } from '../model/body.ts';
import type { Position } from '../model/problem.ts';
import type { Role } from '../model/terms.ts';
import { blockIds } from './block-ids.ts';
import { splitItems } from './items.ts';
import type { RawBlock } from './markdown-subset.ts';
import { recogniseRole } from './roles.ts';
import { trimWhiteSpace } from './white-space.ts';

/** A body with the position of each block in the file. */
export interface PositionedBody extends ParsedBody {
  positions: Position[];
}

/** A closing formula, signature or date is among this many last blocks. */
const tailLength = 4;

/**
 * Builds the body from the raw blocks: ids, source paragraphs, items, roles. Topics and parts are assigned later. `first`
 * is the number of the first source paragraph: 2 if the source begins with its title, which is no block.
 */
export function buildBody(raw: readonly RawBlock[], first = 1): PositionedBody {
  const ids = blockIds(raw);
  const roles = recogniseRoles(raw);
  const blocks: Block[] = [];
  const positions: Position[] = [];
  let paragraph = first - 1;

  raw.forEach((block, index) => {
    const isRunIn = block.type === 'paragraph' && block.runIn;
    if (!isRunIn) paragraph++;
    const common = { id: ids[index] ?? '', paragraph, topics: [], parts: [] };
    const add = (newBlock: Block) => {
      blocks.push(newBlock);
      positions.push(block.position);
    };
    if (block.type === 'heading') {
      add({ ...common, type: 'heading', level: block.level, text: block.text });
      return;
    }
    if (block.type === 'table') {
      const text = block.rows.map((row) => row.join('\t')).join('\n');
      add({ ...common, type: 'table', rows: block.rows, text });
      return;
    }
    const split = splitItems(block.text);
    const lead = trimWhiteSpace(split ? split.lead : block.text);
    add({ ...common, type: 'paragraph', role: roles[index] ?? null, text: lead });
    split?.items.forEach((text, n) => {
      add({ ...common, id: `${common.id}-${n + 1}`, type: 'item', text: trimWhiteSpace(text) });
    });
  });
  return { blocks, positions };
}

/** The head ends at the first heading or running text. */
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
