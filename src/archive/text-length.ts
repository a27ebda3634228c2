import type { ParsedBody } from '../model/body.ts';
import { withoutWhiteSpace } from '../parse/white-space.ts';

/** Number of characters without white space: the characters that the fidelity proof compares. */
export function textLength(body: ParsedBody): number {
  return body.blocks.reduce((sum, block) => sum + [...withoutWhiteSpace(block.text)].length, 0);
}
