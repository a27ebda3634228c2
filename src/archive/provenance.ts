import type { ParsedBody } from '../model/body.ts';
import { withoutWhiteSpace } from '../parse/white-space.ts';

/** Characters of a text as printed, without white space: what the fidelity proof speaks of. */
export function textLength(document: ParsedBody): number {
  return document.blocks.reduce((sum, block) => sum + [...withoutWhiteSpace(block.text)].length, 0);
}
