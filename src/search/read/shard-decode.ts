/** Decodes shards (format/shard-format.ts). */

import type { GramLength } from '../format/grams.ts';
import { type Postings, SHARD_VERSION } from '../format/shard-format.ts';
import { VarintReader } from '../format/varint-reader.ts';
import { SearchError } from './search-error.ts';

/** Numbers of grams and postings, then offsets of the streams. */
export interface Shard {
  bytes: Uint8Array;
  length: GramLength;
  grams: number;
  postings: number;
  keys: number;
  counts: number;
  deltas: number;
  values: number;
  chunkFlags: number;
}

/**
 * Checks that this is the expected shard and that its streams fill the bytes.
 * @throws SearchError
 */
export function checkShard(bytes: Uint8Array, length: GramLength, number: number, path: string): Shard {
  const header = [0x46, 0x5a, SHARD_VERSION, length, number & 255, (number >>> 8) & 255, (number >>> 16) & 255, 0];
  if (header.some((byte, i) => bytes[i] !== byte)) throw new SearchError('damaged', path);
  const reader = new VarintReader(bytes, header.length);
  const grams = reader.next();
  const postings = reader.next();
  const sizes = [reader.next(), reader.next(), reader.next()] as const;
  const total = reader.next();
  const keys = reader.at;
  const counts = keys + sizes[0];
  const deltas = counts + sizes[1];
  const values = deltas + sizes[2];
  const chunkFlags = values + (length === 1 ? 0 : postings);
  if (keys + total !== bytes.length) throw new SearchError('damaged', path);
  return { bytes, length, grams, postings, keys, counts, deltas, values, chunkFlags };
}

const NO_POSTINGS: Postings = {
  units: new Uint32Array(),
  values: new Uint8Array(),
  chunkFlags: new Uint8Array(),
  parts: new Uint8Array(),
};

/** Empty if the gram does not occur. */
export function findPostings(shard: Shard, gram: string): Postings {
  const index = indexOf(shard, gram);
  if (index < 0) return NO_POSTINGS;
  const counts = new VarintReader(shard.bytes, shard.counts);
  let before = 0;
  for (let i = 0; i < index; i++) before += counts.next();
  const count = counts.next();
  const chunkFlags = shard.chunkFlags + before;
  const parts = chunkFlags + shard.postings;
  return {
    units: unitsAt(shard, before, count),
    values: valuesAt(shard, before, count),
    chunkFlags: shard.bytes.subarray(chunkFlags, chunkFlags + count),
    parts: shard.bytes.subarray(parts, parts + count),
  };
}

function indexOf(shard: Shard, gram: string): number {
  const differences = new VarintReader(shard.bytes, shard.keys);
  let codeUnit = 0;
  const firstCodeUnits: number[] = [];
  for (let i = 0; i < shard.grams; i++) {
    codeUnit += differences.next();
    firstCodeUnits.push(codeUnit);
  }
  const plane = (number: number, i: number): number => shard.bytes[differences.at + number * shard.grams + i] ?? 0;
  const isGram = (i: number): boolean => {
    for (let j = 1; j < shard.length; j++) {
      if (((plane(2 * j - 2, i) << 8) | plane(2 * j - 1, i)) !== gram.charCodeAt(j)) return false;
    }
    return true;
  };
  return firstCodeUnits.findIndex((first, i) => first === gram.charCodeAt(0) && isGram(i));
}

function unitsAt(shard: Shard, before: number, count: number): Uint32Array {
  const deltas = new VarintReader(shard.bytes, shard.deltas);
  deltas.skip(before);
  const units = new Uint32Array(count);
  let unit = -1;
  for (let i = 0; i < count; i++) {
    unit += deltas.next();
    units[i] = unit;
  }
  return units;
}

function valuesAt(shard: Shard, before: number, count: number): Uint8Array {
  if (shard.length === 1) return new Uint8Array(count).fill(1);
  return shard.bytes.subarray(shard.values + before, shard.values + before + count);
}
