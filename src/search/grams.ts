/**
 * Grams: the runs of one, two or three UTF-16 units that the index knows. Where a gram is filed follows from its hash
 * alone, so that the browser needs no directory of files.
 */

export type GramLength = 1 | 2 | 3;

export const GRAM_LENGTHS: readonly GramLength[] = [1, 2, 3];

/**
 * Unsigned 32-bit hash of up to three code units; the missing ones are 0. With the third unit known it can be undone:
 * hash and third unit together identify a gram (`gramOf`), so grams of one or two units never collide.
 */
export function hashGram(first: number, second: number, third: number): number {
  return mix(mix((first << 16) | second) ^ Math.imul(third, THIRD)) >>> 0;
}

/** The gram of a hash and a third unit. */
export function gramOf(hash: number, third: number, length: GramLength): string {
  const pair = unmix(unmix(hash) ^ Math.imul(third, THIRD));
  return String.fromCharCode(pair >>> 16, pair & 0xffff, third).slice(0, length);
}

/** The hash of a gram given as text. */
export function hashOf(gram: string): number {
  return hashGram(unitAt(gram, 0), unitAt(gram, 1), unitAt(gram, 2));
}

/** Which of `shards` files holds the grams of this hash. Files divide the range of hashes evenly and in order. */
export function shardOf(hash: number, shards: number): number {
  return Math.floor((hash * shards) / 2 ** 32);
}

/** A term's length decides which grams answer for it. */
export function gramLengthFor(term: string): GramLength {
  if (term.length === 1) return 1;
  return term.length === 2 ? 2 : 3;
}

/**
 * Offsets of the grams to ask for: a term of up to three units is one gram; a longer one is covered by every second
 * trigram and the last one, or by `limit` trigrams, evenly spaced with both ends kept, where there would be more.
 */
export function gramOffsets(length: number, limit: number): number[] {
  if (length <= 3) return [0];
  const last = length - 3;
  const count = Math.max(2, Math.min(limit, Math.ceil(last / 2) + 1));
  return Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
}

/** How many trigrams one of `terms` terms should ask for at most: enough to touch every character of usual phrases. */
export function gramLimit(length: number, terms: number): number {
  const wanted = Math.min(6, Math.max(4, Math.ceil(length / 3)));
  return Math.max(2, Math.min(wanted, Math.floor(8 / terms)));
}

/** Whether trigrams at these offsets touch every character. */
export function coversAll(offsets: readonly number[]): boolean {
  return offsets.every((offset, i) => i === 0 || offset - (offsets[i - 1] ?? 0) <= 3);
}

function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

const THIRD = 0x9e3779b1;

/** The finaliser of MurmurHash3 (public domain): every bit of the input changes half of the bits of the result. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Undoes `mix`: the multipliers are the inverses modulo 2³². */
function unmix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x7ed1b41d);
  h = Math.imul(h ^ (h >>> 13) ^ (h >>> 26), 0xa5cb9243);
  return h ^ (h >>> 16);
}
