/** Writes shards: see shard-format.ts for the bytes. */

import { type GramLength, gramOf, shardOf } from '../grams.ts';
import { FULL, FULL_FROM, SHARD_VERSION } from '../shard-format.ts';
import { ByteWriter } from './bytes.ts';
import type { Occurrences } from './occurrences.ts';

/** One gram: those of the ranks `start ≤ rank < end` whose third code unit is `third`. */
interface Run {
  gram: string;
  third: number;
  start: number;
  end: number;
}

/** The uncompressed shards `from ≤ number < to` of `shards`, out of the occurrences of just these. */
export function* encodeShards(
  found: Occurrences,
  length: GramLength,
  shards: number,
  from: number,
  to: number,
): Generator<{ number: number; bytes: Uint8Array }> {
  const { keys } = found;
  let next = 0;
  for (let number = from; number < to; number++) {
    const start = next;
    while (next < found.length && shardOf(keys[next * 2 + 1] ?? 0, shards) === number) next += 1;
    yield { number, bytes: encodeShard(number, length, runsOf(found, length, start, next), found) };
  }
}

/** The grams of a shard, in their order. Different trigrams may share a hash: their occurrences lie mixed. */
function runsOf(found: Occurrences, length: GramLength, from: number, to: number): Run[] {
  const { keys } = found;
  const runs: Run[] = [];
  for (let start = from; start < to; ) {
    const hash = keys[start * 2 + 1] ?? 0;
    let end = start + 1;
    while (end < to && keys[end * 2 + 1] === hash) end += 1;
    for (const third of thirdsOf(found, length, start, end)) {
      runs.push({ gram: gramOf(hash, third, length), third, start, end });
    }
    start = end;
  }
  return runs.sort((a, b) => (a.gram < b.gram ? -1 : 1));
}

function thirdsOf({ keys, facts }: Occurrences, length: GramLength, start: number, end: number): number[] {
  if (length < 3) return [0];
  const thirds: number[] = [];
  let last = -1;
  for (let rank = start; rank < end; rank++) {
    const third = (facts[(keys[rank * 2] ?? 0) * 2 + 1] ?? 0) >>> 16;
    if (third !== last && !thirds.includes(third)) thirds.push(third);
    last = third;
  }
  return thirds;
}

function encodeShard(number: number, length: GramLength, runs: Run[], { keys, facts }: Occurrences): Uint8Array {
  const counts = new ByteWriter();
  const deltas = new ByteWriter();
  const values = new ByteWriter();
  const places = new ByteWriter();
  const parts = new ByteWriter();
  for (const { third, start, end } of runs) {
    let count = 0;
    let previous = -1;
    for (let rank = start; rank < end; rank++) {
      const record = (keys[rank * 2] ?? 0) * 2;
      const fact = facts[record] ?? 0;
      const more = facts[record + 1] ?? 0;
      if (more >>> 16 !== third) continue;
      const unit = fact >>> 8;
      deltas.varint(unit - previous);
      previous = unit;
      if (length > 1) values.byte(length === 2 ? fact & 0xff : maskOf(fact & 0xff));
      places.byte((more >>> 8) & 0xff);
      parts.byte(more & 0xff);
      count += 1;
    }
    counts.varint(count);
  }
  const streams = [keysOf(runs, length), counts, deltas, values, places, parts];
  const sizes = streams.map((stream) => stream.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shard = new ByteWriter();
  for (const byte of [0x46, 0x5a, SHARD_VERSION, length]) shard.byte(byte);
  for (let i = 0; i < 4; i++) shard.byte((number >>> (8 * i)) & 0xff);
  for (const size of [runs.length, places.length, ...sizes.slice(0, 3), total]) shard.varint(size);
  for (const stream of streams) shard.append(stream);
  return shard.bytes().slice();
}

function keysOf(runs: Run[], length: GramLength): ByteWriter {
  const keys = new ByteWriter();
  let previous = 0;
  for (const { gram } of runs) {
    keys.varint(gram.charCodeAt(0) - previous);
    previous = gram.charCodeAt(0);
  }
  for (let i = 1; i < length; i++) {
    for (const { gram } of runs) keys.byte(gram.charCodeAt(i) >>> 8);
    for (const { gram } of runs) keys.byte(gram.charCodeAt(i) & 0xff);
  }
  return keys;
}

function maskOf(residues: number): number {
  let count = 0;
  for (let rest = residues; rest !== 0; rest &= rest - 1) count += 1;
  return count >= FULL_FROM ? FULL : residues;
}
