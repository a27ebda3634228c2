/** Worker thread that reads one file and posts what became of it. */

import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../cli/refusals.ts';
import { type PackedFormat, readPacked } from './read-packed.ts';
import type { Source } from './source.ts';

/** The source, or why it cannot be read. */
export type Reading = { source: Source } | { reason: string; advice: string };

const { format, bytes } = workerData as { format: PackedFormat; bytes: Uint8Array };

parentPort?.postMessage(await readPacked(format, bytes).then((source): Reading => ({ source }), failureOf));

function failureOf(error: unknown): Reading {
  if (error instanceof Unreadable) return { reason: error.reason, advice: error.advice };
  return { reason: '文件读不出来，可能已损坏', advice: '重新下载，或用原来的软件打开后另存再导入' };
}
