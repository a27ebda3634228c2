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
  const tasksPerLength = Math.ceil(codeUnits / TASK_SIZE);
  const tasks = planTasks(job, tasksPerLength, counts);
  if (threads < 2 || codeUnits < MIN_FOR_THREADS) {
    return Array.from(tasks, (task) => runShardTask(job, task)).flat();
  }
  const useful = Math.min(threads, GRAM_LENGTHS.length * tasksPerLength);
  const workers = Array.from({ length: useful }, () => drain(tasks, job));
  return (await Promise.all(workers)).flat();
}

/** Tasks that fit into memory. A corpus is partitioned for a length when its first task is due. */
function* planTasks({ source }: ShardJob, desired: number, counts: ShardCounts): Generator<ShardTask> {
  for (const length of GRAM_LENGTHS) {
    const shards = counts[length - 1] ?? 1;
    const count = Math.min(shards, desired);
    const edges = Array.from({ length: count + 1 }, (_, i) => Math.round((i * shards) / count));
    const offsets = Array.isArray(source) ? [] : partitionGrams(source, length, edges);
    for (let i = 0; i < count; i++)
      yield { length, shards, from: edges[i] ?? 0, to: edges[i + 1] ?? 0, offsets: offsets[i] ?? [] };
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
