import { Worker } from 'node:worker_threads';
import { Unreadable } from '../cli/refusals.ts';
import type { PackedFormat } from './read-packed.ts';
import type { Reading } from './reader-worker.ts';
import type { Source } from './source.ts';

/** What reading one file may take. */
export interface ReadingLimits {
  seconds: number;
  /** MB that the process may grow by, buffers of unpacked data included. */
  megabytes: number;
}

/** Importing an ordinary report takes 2 s of CPU and 190 MB in all; a busy machine needs several times as long. */
const ordinary: ReadingLimits = { seconds: 60, megabytes: 500 };

/** Interval of looking at the memory, in ms. */
const watchInterval = 25;

/**
 * Reads a file whose small size may hide endless or enormous content, in a thread that ends at the limits.
 * @throws Unreadable if the reader refuses the file, fails, or reaches a limit
 */
export function readApart(format: PackedFormat, bytes: Uint8Array, limits = ordinary): Promise<Source> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: { format, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // Libraries warn there of what they cannot draw.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let timeout: NodeJS.Timeout | undefined;
  return new Promise<Source>((resolve, reject) => {
    worker.on('message', (reading: Reading) => {
      if ('source' in reading) resolve(reading.source);
      else reject(new Unreadable(reading.reason, reading.advice));
    });
    // V8's limit, or a fault of a library that its promises do not report.
    worker.on('error', () => reject(tooMuch('需要的内存太多')));
    worker.on('exit', () => reject(tooMuch('读到一半就停了')));
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.megabytes * 1e6) reject(tooMuch('需要的内存太多'));
    }, watchInterval);
    timeout = setTimeout(() => reject(tooMuch(`${limits.seconds} 秒还没有读完`)), limits.seconds * 1000);
  }).finally(() => {
    clearInterval(watch);
    clearTimeout(timeout);
    return worker.terminate();
  });
}

function tooMuch(what: string): Unreadable {
  return new Unreadable(`文件读不完：${what}，可能已损坏`, '用原来的软件打开后另存（或打印为 PDF）再导入');
}
