/** Worker thread that reads one file and posts what became of it. */

import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../cli/refusals.ts';
import type { Source } from './source.ts';

export type ApartFormat = keyof typeof readers;

/** The source, or why it cannot be read. */
export type Reading = { source: Source } | { reason: string; advice: string };

const readers = {
  pdf: async (bytes: Uint8Array) => (await import('./read-pdf.ts')).readPdf(bytes),
  doc: async (bytes: Uint8Array) => (await import('./read-doc.ts')).readDoc(bytes),
  docx: async (bytes: Uint8Array) => (await import('./read-docx.ts')).readDocx(bytes),
};

const { format, bytes } = workerData as { format: ApartFormat; bytes: Uint8Array };

parentPort?.postMessage(await readers[format](bytes).then((source): Reading => ({ source }), failureOf));

function failureOf(error: unknown): Reading {
  if (error instanceof Unreadable) return { reason: error.reason, advice: error.advice };
  return { reason: '文件读不出来，可能已损坏', advice: '重新下载，或用原来的软件打开后另存再导入' };
}
