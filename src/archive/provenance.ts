import type { Document } from '../model/document.ts';
import { withoutWhiteSpace } from '../parse/white-space.ts';

/** Characters of a text as printed, without white space: what the fidelity proof speaks of. */
export function textLength(document: Document): number {
  return document.blocks.reduce((sum, block) => sum + [...withoutWhiteSpace(block.text)].length, 0);
}
