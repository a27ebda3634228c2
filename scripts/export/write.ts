import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from '../../src/publish/resources/chunks.ts';
import type { Export } from './opensearch.ts';

/**
 * Writes an export into an empty folder: its small files and `documents-1.ndjson`, `documents-2.ndjson` … Returns the
 * counts.
 */
export function writeExport(
  { files, documents, fileBytes }: Export,
  folder: string,
): { documents: number; files: number } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let count = 0;
  let number = 0;
  for (const { items } of chunksOf(documents, fileBytes, (text) => Buffer.byteLength(text))) {
    number++;
    count += items.length;
    writeFileSync(join(folder, `documents-${number}.ndjson`), items.join(''));
  }
  return { documents: count, files: number + Object.keys(files).length };
}

/** The files of documents of an export, in order. `names`: all files in its folder. */
export function documentFiles(names: readonly string[]): string[] {
  const numberOf = (name: string): number => Number(/^documents-(\d+)\.ndjson$/.exec(name)?.[1] ?? 0);
  return names.filter((name) => numberOf(name) > 0).sort((a, b) => numberOf(a) - numberOf(b));
}
