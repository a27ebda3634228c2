import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Lets every user read a folder, whatever the umask and the modes of copied files are: web servers have their own user. */
export function makeReadable(folder: string): void {
  setMode(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) setMode(path, 0o644);
  }
}

function setMode(path: string, mode: number): void {
  if ((lstatSync(path).mode & 0o7777) !== mode) chmodSync(path, mode);
}
