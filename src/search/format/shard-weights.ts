/**
 * How heavy the shards of trigrams are, so that a search chooses those grams of a term that cost little and say much: a shard
 * is big if it has a common gram. Four shards to a character, in the pointer, because a search must know before it reads.
 */

/** 0: of usual size, 1: big, 2: very big. */
export type ShardWeight = 0 | 1 | 2;

/** Times the mean size from which a shard is big, very big. At 10,000 reports every fifth is big, every twentieth very big. */
const BIG = 1.25;
const VERY_BIG = 1.85;
const PER_CHARACTER = 4;
/** `(`: the characters from here on need no escape in JSON, but for one. */
const FIRST = 40;

/** `sizes`: by shard. */
export function packWeights(sizes: readonly number[]): string {
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const weights = sizes.map((size) => (size > VERY_BIG * mean ? 2 : size > BIG * mean ? 1 : 0));
  let packed = '';
  for (let first = 0; first < weights.length; first += PER_CHARACTER) {
    const digits = weights.slice(first, first + PER_CHARACTER);
    packed += String.fromCharCode(FIRST + digits.reduceRight((number: number, digit) => number * 3 + digit, 0));
  }
  return packed;
}

export function weightOf(packed: string, shard: number): ShardWeight {
  const number = packed.charCodeAt(Math.floor(shard / PER_CHARACTER)) - FIRST;
  return (Math.floor(number / 3 ** (shard % PER_CHARACTER)) % 3) as ShardWeight;
}
