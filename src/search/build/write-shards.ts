/** Writes all shards, in threads if the archive is big. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GRAM_LENGTHS } from '../format/grams.ts';
import type { Corpus } from './corpus.ts';
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
    return tasks.flatMap((task) => runShardTask(corpus, build, outDir, task));
  }
  const queue = [...tasks];
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () =>
    drain(queue, { corpus, build, outDir }),
  );
  return (await Promise.all(workers)).flat();
}

/** Slices that fit into memory. */
function planTasks(corpus: Corpus, counts: ShardCounts): ShardTask[] {
  return GRAM_LENGTHS.flatMap((length) => {
    const shards = counts[length - 1] ?? 1;
    const slices = Math.min(shards, Math.ceil(corpus.text.length / TASK_SIZE));
    const edge = (slice: number): number => Math.round((slice * shards) / slices);
    return Array.from({ length: slices }, (_, i) => ({ length, shards, from: edge(i), to: edge(i + 1) }));
  });
}

/** A worker that takes tasks until the queue is empty. */
function drain(queue: ShardTask[], workerData: object): Promise<number[]> {
  const worker = new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData });
  const sizes: number[] = [];
  return new Promise<number[]>((resolve, reject) => {
    const next = (): void => {
      const task = queue.shift();
      if (task === undefined) resolve(sizes);
      else worker.postMessage(task);
    };
    worker.on('error', reject);
    worker.on('message', (shardSizes: number[]) => {
      sizes.push(...shardSizes);
      next();
    });
    next();
  }).finally(() => worker.terminate());
}
