/** Encodes shards (format/shard-format.ts). */

import type { GramLength } from '../format/grams.ts';
import { type Postings, SHARD_VERSION } from '../format/shard-format.ts';
import { ByteWriter } from './byte-writer.ts';

/** One gram with its postings, valid until the next gram is taken. */
export interface GramPostings extends Postings {
  gram: string;
  /** Number of postings; columns may be longer. */
  count: number;
}

/** The uncompressed bytes of a shard. `grams`: all of its grams, in code unit order. */
export function encodeShard(number: number, length: GramLength, grams: Iterable<GramPostings>): Uint8Array {
  const keys: string[] = [];
  const counts = new ByteWriter();
  const deltas = new ByteWriter();
  const values = new ByteWriter();
  const chunkFlags = new ByteWriter();
  const parts = new ByteWriter();
  for (const postings of grams) {
    const { gram, count, units } = postings;
    keys.push(gram);
    counts.varint(count);
    let previous = -1;
    for (let i = 0; i < count; i++) {
      const unit = units[i] ?? 0;
      deltas.varint(unit - previous);
      previous = unit;
    }
    if (length > 1) values.append(postings.values, count);
    chunkFlags.append(postings.chunkFlags, count);
    parts.append(postings.parts, count);
  }
  const streams = [keysOf(keys, length), counts, deltas, values, chunkFlags, parts];
  const sizes = streams.map((stream) => stream.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shard = new ByteWriter();
  for (const byte of [0x46, 0x5a, SHARD_VERSION, length]) shard.byte(byte);
  for (let i = 0; i < 4; i++) shard.byte((number >>> (8 * i)) & 0xff);
  for (const size of [keys.length, chunkFlags.length, ...sizes.slice(0, 3), total]) shard.varint(size);
  for (const stream of streams) shard.append(stream.bytes(), stream.length);
  return shard.bytes().slice();
}

function keysOf(grams: readonly string[], length: GramLength): ByteWriter {
  const keys = new ByteWriter();
  let previous = 0;
  for (const gram of grams) {
    keys.varint(gram.charCodeAt(0) - previous);
    previous = gram.charCodeAt(0);
  }
  for (let i = 1; i < length; i++) {
    for (const gram of grams) keys.byte(gram.charCodeAt(i) >>> 8);
    for (const gram of grams) keys.byte(gram.charCodeAt(i) & 0xff);
  }
  return keys;
}
