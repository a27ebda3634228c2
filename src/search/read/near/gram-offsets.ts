/** Chooses the grams of a quotation that find similar texts. */

import { type GramLength, gramLimit, gramOffsets } from '../../format/grams.ts';
import type { ShardWeight } from '../../format/shard-weights.ts';

/** From this length on a trigram outlives any one wrong character. */
const MIN_FOR_TRIGRAMS = 6;

export function nearGramLength(length: number): GramLength {
  return length < MIN_FOR_TRIGRAMS ? 2 : 3;
}

/** How much farther away a gram must be from the others to be chosen, by its weight. */
const WORTH: Readonly<Record<ShardWeight, number>> = { 0: 1, 1: 0.5, 2: 0.15 };

/**
 * Offsets of at most `limit` grams: first those that the exact search of the same text has read, then those farthest from
 * all others, light ones rather than heavy ones.
 */
export function nearOffsets(length: number, limit: number, weightAt: (offset: number) => ShardWeight): number[] {
  const all = Array.from({ length: length - nearGramLength(length) + 1 }, (_, i) => i);
  const chosen = length < MIN_FOR_TRIGRAMS ? [0] : gramOffsets(length, Math.min(limit, gramLimit(length, 1)), weightAt);
  const worth = (offset: number): number =>
    WORTH[weightAt(offset)] * Math.min(...chosen.map((other) => Math.abs(other - offset)));
  while (chosen.length < Math.min(limit, all.length)) {
    chosen.push(all.reduce((a, b) => (worth(b) > worth(a) ? b : a)));
  }
  return chosen;
}
