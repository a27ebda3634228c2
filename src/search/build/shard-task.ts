/** One task of the index build: the shards of one gram length with consecutive numbers. Runs in a worker or inline. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GramLength } from '../grams.ts';
import { shardPath } from '../layout.ts';
import type { Corpus } from './corpus.ts';
import { findOccurrences } from './occurrences.ts';
import { packShard } from './pack.ts';
import { encodeShards } from './shard-encode.ts';

export interface ShardTask {
  length: GramLength;
  /** Number of shards of this length in all. */
  shards: number;
  from: number;
  to: number;
}

/** Writes the shards below `outDir` and tells the packed bytes of each. */
export function runShardTask(corpus: Corpus, build: string, outDir: string, task: ShardTask): number[] {
  const { length, shards, from, to } = task;
  const slice = (number: number): number => Math.ceil((number * 2 ** 32) / shards);
  const found = findOccurrences(corpus, length, slice(from), slice(to));
  const sizes: number[] = [];
  for (const { number, bytes } of encodeShards(found, length, shards, from, to)) {
    const packed = packShard(bytes);
    const path = join(outDir, shardPath(build, length, number));
    if (number === from) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packed);
    sizes.push(packed.length);
  }
  return sizes;
}
