import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../../src/publish/families/parts.ts';

/** What an export consists of: settings and explanations, whole, and a stream of documents. */
export interface Export {
  /** Small files by name. */
  files: Record<string, string>;
  /** The documents, each as the lines that the server wants kept together. */
  documents: Iterable<string>;
  /** Largest size of a file of documents, in bytes: what the server takes in one request. */
  partBytes: number;
}

/** Writes an export into a folder: its small files, and `documents-1.ndjson`, `documents-2.ndjson` … */
export function writeExport(
  { files, documents, partBytes }: Export,
  folder: string,
): { documents: number; files: number } {
  mkdirSync(folder, { recursive: true });
  // A longer export of an earlier day must not leave its last parts behind.
  for (const name of readdirSync(folder)) if (/^documents-\d+\.ndjson$/.test(name)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let written = 0;
  let number = 0;
  for (const { lines } of partsOf(documents, partBytes)) {
    number++;
    written += lines.length;
    writeFileSync(join(folder, `documents-${number}.ndjson`), lines.join(''));
  }
  return { documents: written, files: number + Object.keys(files).length };
}
