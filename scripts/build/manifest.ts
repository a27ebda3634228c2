import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { filesBelow, hashesOf } from '../manifest/folder-files.ts';
import { MANIFEST, manifestLine } from '../manifest/format.ts';
import { runThread } from './run-thread.ts';

/** What a thread that hashes files receives. */
export interface HashTask {
  folder: string;
  paths: readonly string[];
}

/** Fewer do not pay for the start of a thread. */
const leastFiles = 5_000;

/** Writes the manifest of a folder, its last file. */
export function writeManifest(folder: string): void {
  const paths = listedPaths(folder);
  write(folder, paths, hashesOf(folder, paths));
}

/**
 * As `writeManifest`, on all processors if each gets `filesPerThread`: at the end of a build nothing else is left to do while
 * files are hashed.
 */
export async function writeLargeManifest(folder: string, filesPerThread = leastFiles): Promise<void> {
  const paths = listedPaths(folder);
  const threads = Math.min(availableParallelism(), Math.floor(paths.length / filesPerThread));
  if (threads < 2) return writeManifest(folder);
  // In turns, because large files are next to one another.
  const shareOf = (thread: number) => paths.filter((_, i) => i % threads === thread);
  const others = Array.from({ length: threads - 1 }, (_, i) =>
    runThread<string[]>('./hash-thread.ts', { folder, paths: shareOf(i + 1) } satisfies HashTask),
  );
  const theirs = Promise.all(others);
  // If this thread fails too, its error is the one to report.
  theirs.catch(() => {});
  const hashes = [hashesOf(folder, shareOf(0)), ...(await theirs)];
  write(
    folder,
    paths,
    paths.map((_, i) => hashes[i % threads]?.[Math.floor(i / threads)]),
  );
}

function listedPaths(folder: string): string[] {
  return [...filesBelow(folder)].filter((path) => path !== MANIFEST);
}

/** @throws Error if a hash is missing */
function write(folder: string, paths: readonly string[], hashes: readonly (string | undefined)[]): void {
  const lines = paths.map((path, i) => {
    const hash = hashes[i];
    if (hash === undefined) throw new Error(`${path} was not hashed.`);
    return manifestLine(path, hash);
  });
  writeFileSync(join(folder, MANIFEST), lines.join(''));
}
