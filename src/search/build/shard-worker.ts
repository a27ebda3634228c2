/** Worker thread of the index build: answers each task with the sizes of its shards. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Corpus } from './corpus.ts';
import { runShardTask, type ShardTask } from './shard-task.ts';

const { corpus, build, outDir } = workerData as { corpus: Corpus; build: string; outDir: string };

parentPort?.on('message', (task: ShardTask) => {
  parentPort?.postMessage(runShardTask(corpus, build, outDir, task));
});
