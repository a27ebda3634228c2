import { createHash, hash } from 'node:crypto';
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

/** SHA-256 of each file, in the order of `paths`. */
export function hashesOf(folder: string, paths: readonly string[]): string[] {
  return paths.map((path) => hashOfFile(join(folder, path)));
}

/** Read buffer of 1 MiB, larger than nearly all files. */
const buffer = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file, hexadecimal. */
export function hashOfFile(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = readSync(descriptor, buffer);
    // The whole file, because only its end makes a read shorter: no second call of the system and no hash object.
    return bytes < buffer.length ? hash('sha256', buffer.subarray(0, bytes)) : hashOfRest(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Of a file of which the buffer has the first `bytes`. */
function hashOfRest(descriptor: number, bytes: number): string {
  const started = createHash('sha256');
  for (let read = bytes; read > 0; read = readSync(descriptor, buffer)) started.update(buffer.subarray(0, read));
  return started.digest('hex');
}
