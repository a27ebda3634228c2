/** A task of the index build: consecutive shards of one gram length. Runs in a worker or inline. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GramLength } from '../format/grams.ts';
import { shardPath } from '../format/layout.ts';
import type { Corpus } from './corpus.ts';
import type { GramOffsets } from './gram-offsets.ts';
import { findOccurrences } from './occurrences.ts';
import { packShard } from './pack.ts';
import { encodeShards } from './shard-encode.ts';

export interface ShardTask {
  length: GramLength;
  /** All shards of this length. */
  shards: number;
  from: number;
  to: number;
  /** Of the grams in these shards. */
  offsets: GramOffsets;
}

/** Returns the packed bytes of each shard written. */
export function runShardTask(corpus: Corpus, build: string, outDir: string, task: ShardTask): number[] {
  const { length, shards, from, to, offsets } = task;
  const occurrences = findOccurrences(corpus, length, offsets);
  const sizes: number[] = [];
  for (const { number, bytes } of encodeShards(occurrences, length, shards, from, to)) {
    const packed = packShard(bytes);
    const path = join(outDir, shardPath(build, length, number));
    if (number === from) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packed);
    sizes.push(packed.length);
  }
  return sizes;
}
