/** Encodes shards (format/shard-format.ts). */

import { type GramLength, gramOf, shardOf } from '../format/grams.ts';
import { bitCount, FULL, FULL_FROM, SHARD_VERSION } from '../format/shard-format.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Occurrences } from './occurrences.ts';

/** One gram: ranks `start ≤ rank < end` with this third code unit. */
interface GramRun {
  gram: string;
  third: number;
  start: number;
  end: number;
}

/** The uncompressed shards `from ≤ number < to`. `occurrences`: exactly theirs. */
export function* encodeShards(
  occurrences: Occurrences,
  length: GramLength,
  shards: number,
  from: number,
  to: number,
): Generator<{ number: number; bytes: Uint8Array }> {
  const { keys } = occurrences;
  let next = 0;
  for (let number = from; number < to; number++) {
    const start = next;
    while (next < occurrences.length && shardOf(keys[next * 2 + 1] ?? 0, shards) === number) next += 1;
    yield { number, bytes: encodeShard(number, length, runsOf(occurrences, length, start, next), occurrences) };
  }
}

/** The grams of a shard, sorted. Trigrams with one hash share ranks, interleaved. */
function runsOf(occurrences: Occurrences, length: GramLength, from: number, to: number): GramRun[] {
  const { keys } = occurrences;
  const runs: GramRun[] = [];
  for (let start = from; start < to; ) {
    const hash = keys[start * 2 + 1] ?? 0;
    let end = start + 1;
    while (end < to && keys[end * 2 + 1] === hash) end += 1;
    for (const third of thirdsOf(occurrences, length, start, end)) {
      runs.push({ gram: gramOf(hash, third, length), third, start, end });
    }
    start = end;
  }
  return runs.sort((a, b) => (a.gram < b.gram ? -1 : 1));
}

function thirdsOf({ keys, payloads }: Occurrences, length: GramLength, start: number, end: number): number[] {
  if (length < 3) return [0];
  const thirds: number[] = [];
  let last = -1;
  for (let rank = start; rank < end; rank++) {
    const third = (payloads[(keys[rank * 2] ?? 0) * 2 + 1] ?? 0) >>> 16;
    if (third !== last && !thirds.includes(third)) thirds.push(third);
    last = third;
  }
  return thirds;
}

function encodeShard(number: number, length: GramLength, runs: GramRun[], { keys, payloads }: Occurrences): Uint8Array {
  const counts = new ByteWriter();
  const deltas = new ByteWriter();
  const values = new ByteWriter();
  const chunkFlags = new ByteWriter();
  const parts = new ByteWriter();
  for (const { third, start, end } of runs) {
    let count = 0;
    let previous = -1;
    for (let rank = start; rank < end; rank++) {
      const index = (keys[rank * 2] ?? 0) * 2;
      const unitAndValue = payloads[index] ?? 0;
      const thirdAndContext = payloads[index + 1] ?? 0;
      if (thirdAndContext >>> 16 !== third) continue;
      const unit = unitAndValue >>> 8;
      deltas.varint(unit - previous);
      previous = unit;
      if (length > 1) values.byte(length === 2 ? unitAndValue & 0xff : maskOf(unitAndValue & 0xff));
      chunkFlags.byte((thirdAndContext >>> 8) & 0xff);
      parts.byte(thirdAndContext & 0xff);
      count += 1;
    }
    counts.varint(count);
  }
  const streams = [keysOf(runs, length), counts, deltas, values, chunkFlags, parts];
  const sizes = streams.map((stream) => stream.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shard = new ByteWriter();
  for (const byte of [0x46, 0x5a, SHARD_VERSION, length]) shard.byte(byte);
  for (let i = 0; i < 4; i++) shard.byte((number >>> (8 * i)) & 0xff);
  for (const size of [runs.length, chunkFlags.length, ...sizes.slice(0, 3), total]) shard.varint(size);
  for (const stream of streams) shard.append(stream);
  return shard.bytes().slice();
}

function keysOf(runs: GramRun[], length: GramLength): ByteWriter {
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
  return bitCount(residues) >= FULL_FROM ? FULL : residues;
}
