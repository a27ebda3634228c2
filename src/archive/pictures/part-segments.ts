import type { Block } from '../../model/body.ts';
import { keysOf } from '../../model/term.ts';
import { type Part, parts } from '../../model/terms.ts';
import { withoutWhiteSpace } from '../../parse/white-space.ts';

/** A statutory part of a report and its length; the parts of a report are its whole text, each character once. */
export interface PartSegment {
  /** Several if a section treats them together. */
  parts: Part[];
  name: string;
  /** Without white space. */
  characters: number;
  /** The block with which it begins. */
  block: string;
}

/** In the order of the parts; those without text are absent. Runs in browsers too. */
export function partSegments(blocks: readonly Pick<Block, 'id' | 'text' | 'parts'>[]): PartSegment[] {
  const groups = Map.groupBy(blocks, (block) => ownParts(block.parts).join('+'));
  const segments = [...groups.values()].flatMap((group): PartSegment[] => {
    const [first] = group;
    const characters = group.reduce((sum, { text }) => sum + [...withoutWhiteSpace(text)].length, 0);
    if (!first || characters === 0) return [];
    const own = ownParts(first.parts);
    return [{ parts: own, name: own.map((part) => parts[part].name).join('、'), characters, block: first.id }];
  });
  return inOrder(segments);
}

/** `results` includes all that a heading does not assign to another part; a passage of two parts is of the other. */
function ownParts(all: readonly Part[]): Part[] {
  const others = all.filter((part) => part !== 'results');
  return others.length > 0 ? others : ['results'];
}

export function inOrder<T extends { parts: readonly Part[] }>(segments: readonly T[]): T[] {
  const order = keysOf(parts);
  const rank = ({ parts: [first = 'other'] }: T) => order.indexOf(first);
  return segments.toSorted((a, b) => rank(a) - rank(b) || a.parts.length - b.parts.length);
}
