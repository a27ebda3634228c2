import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes all files (path below `root` → text), or none: each is written aside, then all are renamed. After an error the
 * folder is as before, if at most one of the files existed.
 * @throws Error of the system
 */
export function writeTogether(root: string, files: ReadonlyMap<string, string>): void {
  const undo: (() => void)[] = [];
  try {
    const pending = [...files].map(([path, text]) => {
      const place = join(root, path);
      makeFolders(dirname(place), undo);
      const aside = asideOf(place);
      undo.push(() => rmSync(aside, { force: true }));
      writeFile(aside, text);
      return { place, aside, isNew: !existsSync(place) };
    });
    // New files can be removed again, so what exists is replaced last.
    for (const { place, aside, isNew } of pending.sort((a, b) => Number(b.isNew) - Number(a.isNew))) {
      renameSync(aside, place);
      if (isNew) undo.push(() => rmSync(place));
    }
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    throw error;
  }
}

/** Where a file is written before it is renamed; the check reads no such name. */
export function asideOf(place: string): string {
  return join(dirname(place), `.#${basename(place)}-${process.pid}`);
}

/** Makes a folder and those around it, and removes them again on `undo`. One by one, because only then is the error true. */
function makeFolders(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

/** Writes a file to the disk. Names it in the error, which the system does not do for a full disk. */
function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flush: true });
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

/** The error that is thrown matters more than one while undoing. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // What cannot be undone stays; the message names the first error.
  }
}
