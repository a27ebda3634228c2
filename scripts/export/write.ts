import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from '../../src/publish/resources/chunks.ts';

/** Contents of an export: whole files (settings, README.md) and a stream of passages. */
export interface Export {
  /** Small files by name. */
  files: Record<string, string>;
  /** One string per passage: the lines that must stay in one file. */
  passages: Iterable<string>;
  /** Largest size of a passage file in bytes, so that it fits into one request. */
  fileBytes: number;
}

/** Writes an export into an empty folder: its small files and `documents-1.ndjson`, `documents-2.ndjson` … Returns the counts. */
export function writeExport(
  { files, passages, fileBytes }: Export,
  folder: string,
): { passages: number; files: number } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let count = 0;
  let number = 0;
  for (const { items } of chunksOf(passages, fileBytes, (text) => Buffer.byteLength(text))) {
    number++;
    count += items.length;
    writeFileSync(join(folder, `documents-${number}.ndjson`), items.join(''));
  }
  return { passages: count, files: number + Object.keys(files).length };
}
