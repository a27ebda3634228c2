/** Pairs of characters (`設设轉转`) as the table that folding takes, and the pairs that a text needs. */

import type { Variants } from './fold.ts';

/** The folding table of a string of pairs. */
export function variantsOf(pairs: string): Variants {
  const variants = new Map<number, number>();
  for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
  return variants;
}

/**
 * The pairs of `variants` that folding would use on texts which were folded without the table, each once, in order of
 * occurrence. A document carries them with its text, so that a browser without the table folds it as the build did.
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

/** No code unit below CJK has a variant. */
const FIRST_VARIANT = 0x2e80;

/**
 * The whole table as three strings, 40 % smaller when packed: differences between the sorted sources, high bytes and low
 * bytes of the results. SHIFT keeps out control characters, which JSON would escape.
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

/** The table that `columnsOf` took apart. */
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
