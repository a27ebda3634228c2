/** Worker thread of the index build: answers each task with the sizes of its shards. */

import { parentPort, workerData } from 'node:worker_threads';
import { runShardTask, type ShardJob, type ShardTask } from './shard-task.ts';

const job = workerData as ShardJob;

parentPort?.on('message', (task: ShardTask) => {
  parentPort?.postMessage(runShardTask(job, task));
});
