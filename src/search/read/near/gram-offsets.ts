/** Chooses the grams of a quotation that find similar texts. */

import { type GramLength, gramLimit, gramOffsets } from '../../format/grams.ts';

/** From this length on a trigram outlives any one wrong character. */
const MIN_FOR_TRIGRAMS = 6;

export function nearGramLength(length: number): GramLength {
  return length < MIN_FOR_TRIGRAMS ? 2 : 3;
}

/**
 * Offsets of at most `limit` grams: first those that the exact search of the same text has read, then those farthest from
 * all others.
 */
export function nearOffsets(length: number, limit: number): number[] {
  const all = Array.from({ length: length - nearGramLength(length) + 1 }, (_, i) => i);
  const chosen = length < MIN_FOR_TRIGRAMS ? [0] : gramOffsets(length, Math.min(limit, gramLimit(length, 1)));
  const distance = (offset: number): number => Math.min(...chosen.map((other) => Math.abs(other - offset)));
  while (chosen.length < Math.min(limit, all.length)) {
    chosen.push(all.reduce((a, b) => (distance(b) > distance(a) ? b : a)));
  }
  return chosen;
}
