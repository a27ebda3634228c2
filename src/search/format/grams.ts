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

/** How far from even spacing a trigram of a long term may be. */
const MAX_REACH = 8;
/** What one character from even spacing costs, squared, in weights. */
const UNEVEN = 0.02;

/**
 * Offsets of the grams to look up for a term of `length` code units, ascending: one gram up to three; else about every second
 * trigram, at most `limit`. They cover every character if so few can, else they are spread; of such offsets the lightest.
 * `weightAt`: of the gram at an offset.
 */
export function gramOffsets(length: number, limit: number, weightAt: (offset: number) => number): number[] {
  if (length <= 3) return [0];
  const last = length - 3;
  const count = Math.max(2, Math.min(limit, Math.ceil(last / 2) + 1));
  const even = last / (count - 1);
  const covers = even <= 3;
  const longestStep = covers ? 3 : last;
  const reach = covers ? 3 : Math.min(MAX_REACH, Math.floor(even / 2));
  let paths: Path[] = [{ cost: 0, offsets: [] }];
  for (let i = 0; i < count; i++) {
    const isFixed = covers && (i === 0 || i === count - 1);
    const [from, to] = isFixed ? [i * even, i * even] : [i * even - reach, i * even + reach];
    const next: Path[] = [];
    for (let offset = Math.max(0, Math.round(from)); offset <= Math.min(last, Math.round(to)); offset++) {
      const before = paths.filter((path) => isStep(path, offset, longestStep));
      if (before.length === 0) continue;
      const { cost, offsets } = cheapest(before);
      const added = weightAt(offset) + UNEVEN * (offset - i * even) ** 2;
      next.push({ cost: cost + added, offsets: [...offsets, offset] });
    }
    paths = next;
  }
  return cheapest(paths).offsets;
}

interface Path {
  cost: number;
  offsets: number[];
}

function isStep({ offsets }: Path, offset: number, longest: number): boolean {
  const step = offset - (offsets.at(-1) ?? offset - 1);
  return step > 0 && step <= longest;
}

function cheapest(paths: readonly Path[]): Path {
  return paths.reduce((a, b) => (b.cost <= a.cost ? b : a));
}

/** Most trigrams for one of `terms` terms: enough to cover usual phrases; longer ones have others that say more. */
export function gramLimit(length: number, terms: number): number {
  const desired = length > MAX_COVERED ? 5 : Math.max(4, Math.ceil(length / 3));
  return Math.max(2, Math.min(desired, Math.floor(8 / terms)));
}

/** Longest term of which every character is looked up. */
const MAX_COVERED = 18;

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
