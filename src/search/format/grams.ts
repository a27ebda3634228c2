/**
 * Grams: indexed runs of one to three UTF-16 code units. The hash determines the shard, so the browser needs no
 * directory.
 */

export type GramLength = 1 | 2 | 3;

export const GRAM_LENGTHS: readonly GramLength[] = [1, 2, 3];

/**
 * Unsigned 32-bit hash of up to three code units; missing ones are 0. Invertible given the third (`gramOf`), so grams
 * of one or two code units never collide.
 */
export function hashGram(first: number, second: number, third: number): number {
  return mix(mix((first << 16) | second) ^ Math.imul(third, THIRD)) >>> 0;
}

/** Inverse of `hashGram`. */
export function gramOf(hash: number, third: number, length: GramLength): string {
  const pair = unmix(unmix(hash) ^ Math.imul(third, THIRD));
  return String.fromCharCode(pair >>> 16, pair & 0xffff, third).slice(0, length);
}

export function hashOf(gram: string): number {
  return hashGram(codeUnitAt(gram, 0), codeUnitAt(gram, 1), codeUnitAt(gram, 2));
}

/** Shards divide the range of hashes evenly and in order. */
export function shardOf(hash: number, shards: number): number {
  return Math.floor((hash * shards) / 2 ** 32);
}

/** Length of the grams that find a term. */
export function gramLengthFor(term: string): GramLength {
  if (term.length === 1) return 1;
  return term.length === 2 ? 2 : 3;
}

/**
 * Offsets of the grams to look up for a term of `length` code units: one gram up to three; else every second trigram
 * and the last, or `limit` evenly spaced ones with both ends.
 */
export function gramOffsets(length: number, limit: number): number[] {
  if (length <= 3) return [0];
  const last = length - 3;
  const count = Math.max(2, Math.min(limit, Math.ceil(last / 2) + 1));
  return Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
}

/** Most trigrams for one of `terms` terms: enough to cover usual phrases. */
export function gramLimit(length: number, terms: number): number {
  const desired = Math.min(6, Math.max(4, Math.ceil(length / 3)));
  return Math.max(2, Math.min(desired, Math.floor(8 / terms)));
}

/** Whether trigrams at these offsets cover every character. */
export function coversAll(offsets: readonly number[]): boolean {
  return offsets.every((offset, i) => i === 0 || offset - (offsets[i - 1] ?? 0) <= 3);
}

function codeUnitAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0;
}

const THIRD = 0x9e3779b1;

/** The finaliser of MurmurHash3 (public domain): each input bit flips half of the output bits. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Inverse of `mix`: multipliers are inverses modulo 2³². */
function unmix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x7ed1b41d);
  h = Math.imul(h ^ (h >>> 13) ^ (h >>> 26), 0xa5cb9243);
  return h ^ (h >>> 16);
}
