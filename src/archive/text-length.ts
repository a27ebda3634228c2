import type { ParsedBody } from '../model/body.ts';
import { withoutWhiteSpace } from '../parse/white-space.ts';

/** Number of characters without white space: the characters that the fidelity proof compares. */
export function textLength(body: ParsedBody): number {
  return body.blocks.reduce((sum, block) => sum + codePoints(withoutWhiteSpace(block.text)), 0);
}

/** A pair of surrogates is one code point. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
