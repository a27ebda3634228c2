import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, with `/`, in a fixed order. Does not follow symbolic links to folders. */
export function* filesBelow(folder: string, prefix = ''): Generator<string> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) yield* filesBelow(folder, `${path}/`);
    else if (entry.isFile() || statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) yield path;
  }
}

/** Read buffer of 1 MiB, larger than nearly all files. */
const buffer = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file, hexadecimal. */
export function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    for (let bytes = readSync(descriptor, buffer); bytes > 0; bytes = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, bytes));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
