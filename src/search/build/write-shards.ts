/** Writes all shards, in threads if the archive is big. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GRAM_LENGTHS } from '../format/grams.ts';
import { partitionGrams } from './gram-offsets.ts';
import { runShardTask, type ShardJob, type ShardTask } from './shard-task.ts';
import type { ShardCounts } from './sizing.ts';

/** Occurrences per task, approximately; each takes some 60 bytes. */
const TASK_SIZE = 4_000_000;
/** Code units below which threads do not pay. */
const MIN_FOR_THREADS = 2_000_000;

/** Returns the bytes of each shard. `codeUnits`: of the source. */
export async function writeShards(
  job: ShardJob,
  codeUnits: number,
  counts: ShardCounts,
  threads = availableParallelism(),
): Promise<number[]> {
  const slices = Math.ceil(codeUnits / TASK_SIZE);
  const tasks = planTasks(job, slices, counts);
  if (threads < 2 || codeUnits < MIN_FOR_THREADS) {
    return Array.from(tasks, (task) => runShardTask(job, task)).flat();
  }
  const useful = Math.min(threads, GRAM_LENGTHS.length * slices);
  const workers = Array.from({ length: useful }, () => drain(tasks, job));
  return (await Promise.all(workers)).flat();
}

/** Slices that fit into memory. A corpus is partitioned for a length when its first task is due. */
function* planTasks({ source }: ShardJob, desired: number, counts: ShardCounts): Generator<ShardTask> {
  for (const length of GRAM_LENGTHS) {
    const shards = counts[length - 1] ?? 1;
    const slices = Math.min(shards, desired);
    const edges = Array.from({ length: slices + 1 }, (_, slice) => Math.round((slice * shards) / slices));
    const offsets = Array.isArray(source) ? [] : partitionGrams(source, length, edges);
    for (let slice = 0; slice < slices; slice++)
      yield { length, shards, from: edges[slice] ?? 0, to: edges[slice + 1] ?? 0, offsets: offsets[slice] ?? [] };
  }
}

/** A worker that takes tasks until there are none. */
function drain(tasks: Generator<ShardTask>, workerData: ShardJob): Promise<number[]> {
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
