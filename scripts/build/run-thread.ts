import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';

const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
/** A quarter of the memory, in MB. The default is at most 4 GB, too little for 30,000 reports. */
const heapLimit = Math.floor(memory / 4 / 2 ** 20);

/**
 * Runs a module of this folder in a thread with its own heap and passes it `workerData`. Resolves to what the thread posts,
 * once it has ended.
 */
export async function runThread<Result>(module: string, workerData: unknown): Promise<Result | undefined> {
  const resourceLimits = { maxOldGenerationSizeMb: heapLimit };
  const worker = new Worker(new URL(module, import.meta.url), { workerData, resourceLimits });
  return new Promise((resolve, reject) => {
    let result: Result | undefined;
    worker.on('message', (message: Result) => {
      result = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve(result) : reject(new Error(`${module} ended with ${code}.`))));
  });
}
