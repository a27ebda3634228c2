/** Writes all shards, on as many threads as are worth it. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GRAM_LENGTHS } from '../grams.ts';
import type { Corpus } from './corpus.ts';
import { runShardTask, type ShardTask } from './shard-task.ts';
import type { ShardCounts } from './sizing.ts';

/** Occurrences in hand in one task at most, about; a task takes some 60 bytes for each. */
const TASK_SIZE = 4_000_000;
/** Below this a thread costs more than it saves. */
const WORTH_A_THREAD = 2_000_000;

/** Writes the shards below `outDir`; the packed sizes of all, in bytes. */
export async function writeShards(
  corpus: Corpus,
  build: string,
  outDir: string,
  counts: ShardCounts,
  threads = availableParallelism(),
): Promise<number[]> {
  const tasks = planTasks(corpus, counts);
  if (threads < 2 || corpus.text.length < WORTH_A_THREAD) {
    return tasks.flatMap((task) => runShardTask(corpus, build, outDir, task));
  }
  const queue = [...tasks];
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () =>
    drain(queue, { corpus, build, outDir }),
  );
  return (await Promise.all(workers)).flat();
}

/** Cuts the work into slices that fit into memory. */
function planTasks(corpus: Corpus, counts: ShardCounts): ShardTask[] {
  return GRAM_LENGTHS.flatMap((length) => {
    const shards = counts[length - 1] ?? 1;
    const slices = Math.min(shards, Math.ceil(corpus.text.length / TASK_SIZE));
    const edge = (slice: number): number => Math.round((slice * shards) / slices);
    return Array.from({ length: slices }, (_, i) => ({ length, shards, from: edge(i), to: edge(i + 1) }));
  });
}

/** Starts a worker and gives it tasks from the queue until that is empty. */
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
    worker.on('message', (written: number[]) => {
      sizes.push(...written);
      next();
    });
    next();
  }).finally(() => worker.terminate());
}
