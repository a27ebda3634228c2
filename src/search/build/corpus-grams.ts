/** The postings of a corpus, shard by shard. */

import { type GramLength, gramOf, shardOf } from '../format/grams.ts';
import { bitCount, FULL, FULL_FROM } from '../format/shard-format.ts';
import type { Corpus } from './corpus.ts';
import type { GramOffsets } from './gram-offsets.ts';
import { findOccurrences, type Occurrences } from './occurrences.ts';
import { PostingsBuffer } from './postings-buffer.ts';
import type { GramPostings } from './shard-encode.ts';
import type { ShardGrams, ShardRange } from './shard-range.ts';

/** One gram: ranks `start ≤ rank < end` with this third code unit. */
interface GramRun {
  gram: string;
  third: number;
  start: number;
  end: number;
}

/** `offsets`: of exactly the grams in these shards. */
export function* corpusGrams(
  corpus: Corpus,
  { length, shards, from, to }: ShardRange,
  offsets: GramOffsets,
): Generator<ShardGrams> {
  const occurrences = findOccurrences(corpus, length, offsets);
  const { keys } = occurrences;
  const buffer = new PostingsBuffer();
  let next = 0;
  for (let number = from; number < to; number++) {
    const start = next;
    while (next < occurrences.length && shardOf(keys[next * 2 + 1] ?? 0, shards) === number) next += 1;
    yield { number, grams: postingsOf(occurrences, length, start, next, buffer) };
  }
}

/** The grams of a shard, sorted. */
function* postingsOf(
  occurrences: Occurrences,
  length: GramLength,
  from: number,
  to: number,
  buffer: PostingsBuffer,
): Generator<GramPostings> {
  const payloads = payloadsByRank(occurrences, from, to);
  for (const { gram, third, start, end } of runsOf(occurrences, payloads, length, from, to)) {
    buffer.start(gram);
    for (let rank = start; rank < end; rank++) {
      const unitAndValue = payloads[(rank - from) * 2] ?? 0;
      const thirdAndContext = payloads[(rank - from) * 2 + 1] ?? 0;
      if (thirdAndContext >>> 16 !== third) continue;
      const value = length === 3 ? maskOf(unitAndValue & 0xff) : unitAndValue & 0xff;
      buffer.add(unitAndValue >>> 8, value, (thirdAndContext >>> 8) & 0xff, thirdAndContext & 0xff);
    }
    yield buffer;
  }
}

/** In sequence, because they are read twice and each is somewhere else in memory. */
function payloadsByRank({ keys, payloads }: Occurrences, from: number, to: number): Uint32Array {
  const result = new Uint32Array((to - from) * 2);
  for (let rank = from; rank < to; rank++) {
    const index = (keys[rank * 2] ?? 0) * 2;
    result[(rank - from) * 2] = payloads[index] ?? 0;
    result[(rank - from) * 2 + 1] = payloads[index + 1] ?? 0;
  }
  return result;
}

/** Trigrams with one hash share ranks, interleaved. */
function runsOf({ keys }: Occurrences, payloads: Uint32Array, length: GramLength, from: number, to: number): GramRun[] {
  const runs: GramRun[] = [];
  for (let start = from; start < to; ) {
    const hash = keys[start * 2 + 1] ?? 0;
    let end = start + 1;
    while (end < to && keys[end * 2 + 1] === hash) end += 1;
    for (const third of length < 3 ? [0] : thirdsOf(payloads, start - from, end - from)) {
      runs.push({ gram: gramOf(hash, third, length), third, start, end });
    }
    start = end;
  }
  return runs.sort((a, b) => (a.gram < b.gram ? -1 : 1));
}

function thirdsOf(payloads: Uint32Array, start: number, end: number): number[] {
  const thirds: number[] = [];
  let last = -1;
  for (let i = start; i < end; i++) {
    const third = (payloads[i * 2 + 1] ?? 0) >>> 16;
    if (third !== last && !thirds.includes(third)) thirds.push(third);
    last = third;
  }
  return thirds;
}

function maskOf(residues: number): number {
  return bitCount(residues) >= FULL_FROM ? FULL : residues;
}
