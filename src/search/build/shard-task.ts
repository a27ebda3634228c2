/** A task of the index build: consecutive shards of one gram length. Runs in a worker or inline. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shardPath } from '../format/layout.ts';
import type { Corpus } from './corpus.ts';
import { corpusGrams } from './corpus-grams.ts';
import type { GramOffsets } from './gram-offsets.ts';
import { mergedGrams, type NumberedSlices } from './merged-grams.ts';
import { packShard } from './pack.ts';
import { slicePath } from './portion-layout.ts';
import { encodeShard } from './shard-encode.ts';
import type { ShardRange } from './shard-range.ts';

export interface ShardTask extends ShardRange {
  /** Of the grams in these shards; of a corpus only. */
  offsets: GramOffsets;
}

/** What all tasks share. */
export interface ShardJob {
  /** Where postings come from: a corpus, or the slices of finished portions. */
  source: Corpus | NumberedSlices[];
  outDir: string;
  /** Packs shards into the index of this build id; null writes the slices of a portion. */
  build: string | null;
}

/** Returns the bytes of each shard written. */
export function runShardTask({ source, outDir, build }: ShardJob, task: ShardTask): number[] {
  const shards = Array.isArray(source) ? mergedGrams(source, task) : corpusGrams(source, task, task.offsets);
  const sizes: number[] = [];
  for (const { number, grams } of shards) {
    const shard = encodeShard(number, task.length, grams);
    const bytes = build === null ? shard : packShard(shard);
    const path = build === null ? slicePath(task.length, number) : shardPath(build, task.length, number);
    const file = join(outDir, path);
    if (number === task.from) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    sizes.push(bytes.length);
  }
  return sizes;
}
