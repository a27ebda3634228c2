/** Conversions between strings of character pairs (`設设轉转`) and the variant table of folding. */

import type { Variants } from './fold.ts';

/** The variant table of a string of pairs. */
export function variantsOf(pairs: string): Variants {
  const variants = new Map<number, number>();
  for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
  return variants;
}

/**
 * The distinct pairs of `variants` that apply to texts folded without the table, in order of occurrence. A search record
 * stores them with its text, so that a browser without the table folds it as the build did.
 */
export function pairsWithin(texts: readonly string[], variants: Variants): string {
  const pairs = new Map<number, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const to = unit < FIRST_VARIANT ? undefined : variants.get(unit);
      if (to !== undefined) pairs.set(unit, to);
    }
  }
  return String.fromCharCode(...[...pairs].flat());
}

/** Code units below CJK have no variant. */
const FIRST_VARIANT = 0x2e80;

/**
 * The whole table as three strings, 40 % smaller when compressed: differences between the sorted sources, high bytes and
 * low bytes of the results. SHIFT avoids control characters, which JSON would escape.
 */
export function columnsOf(pairs: string): [string, string, string] {
  const columns: [string, string, string] = ['', '', ''];
  let previous = 0;
  for (const [from, to] of variantsOf(pairs)) {
    columns[0] += String.fromCharCode(from - previous + SHIFT);
    columns[1] += String.fromCharCode((to >>> 8) + SHIFT);
    columns[2] += String.fromCharCode((to & 0xff) + SHIFT);
    previous = from;
  }
  return columns;
}

/** The inverse of `columnsOf`. */
export function variantsOfColumns([differences, high, low]: readonly [string, string, string]): Variants {
  const variants = new Map<number, number>();
  let from = 0;
  for (let i = 0; i < differences.length; i++) {
    from += differences.charCodeAt(i) - SHIFT;
    variants.set(from, ((high.charCodeAt(i) - SHIFT) << 8) | (low.charCodeAt(i) - SHIFT));
  }
  return variants;
}

const SHIFT = 0x100;
