/** Writes all shards, in threads if the archive is big. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GRAM_LENGTHS } from '../format/grams.ts';
import type { Corpus } from './corpus.ts';
import { partitionGrams } from './gram-offsets.ts';
import { runShardTask, type ShardTask } from './shard-task.ts';
import type { ShardCounts } from './sizing.ts';

/** Occurrences per task, approximately; each takes some 60 bytes. */
const TASK_SIZE = 4_000_000;
/** Code units below which threads do not pay. */
const MIN_FOR_THREADS = 2_000_000;

/** Returns the packed bytes of each shard. */
export async function writeShards(
  corpus: Corpus,
  build: string,
  outDir: string,
  counts: ShardCounts,
  threads = availableParallelism(),
): Promise<number[]> {
  const tasks = planTasks(corpus, counts);
  if (threads < 2 || corpus.text.length < MIN_FOR_THREADS) {
    return Array.from(tasks, (task) => runShardTask(corpus, build, outDir, task)).flat();
  }
  const useful = Math.min(threads, GRAM_LENGTHS.length * slicesOf(corpus));
  const workers = Array.from({ length: useful }, () => drain(tasks, { corpus, build, outDir }));
  return (await Promise.all(workers)).flat();
}

/** Slices that fit into memory. A length is partitioned when its first task is due. */
function* planTasks(corpus: Corpus, counts: ShardCounts): Generator<ShardTask> {
  for (const length of GRAM_LENGTHS) {
    const shards = counts[length - 1] ?? 1;
    const slices = Math.min(shards, slicesOf(corpus));
    const edges = Array.from({ length: slices + 1 }, (_, slice) => Math.round((slice * shards) / slices));
    for (const [slice, offsets] of partitionGrams(corpus, length, edges).entries())
      yield { length, shards, from: edges[slice] ?? 0, to: edges[slice + 1] ?? 0, offsets };
  }
}

function slicesOf({ text }: Corpus): number {
  return Math.ceil(text.length / TASK_SIZE);
}

/** A worker that takes tasks until there are none. */
function drain(tasks: Generator<ShardTask>, workerData: object): Promise<number[]> {
  const worker = new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData });
  const sizes: number[] = [];
  return new Promise<number[]>((resolve, reject) => {
    const next = (): void => {
      const { done, value: task } = tasks.next();
      if (done) resolve(sizes);
      else
        worker.postMessage(
          task,
          task.offsets.map(({ buffer }) => buffer),
        );
    };
    worker.on('error', reject);
    worker.on('message', (shardSizes: number[]) => {
      sizes.push(...shardSizes);
      next();
    });
    next();
  }).finally(() => worker.terminate());
}
