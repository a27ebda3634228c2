import { cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Moves the entries of one folder into another, and merges subfolders. A file that both have is a bug. */
export function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (!existsSync(target)) move(source, target);
    else if (isFolder(source) && isFolder(target)) moveInto(source, target);
    else throw new Error(`${target} is made twice: as a page or public file, and as a data file or in a shard.`);
  }
}

function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Another file system.
    cpSync(source, target, { recursive: true });
    rmSync(source, { recursive: true });
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}
