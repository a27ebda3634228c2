import { mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../src/model/refusal.ts';

/** What a claim says and does when the folder exists already. */
export interface ClaimOptions {
  /** What its owner writes there. Nothing else is ever removed from it. */
  contents: readonly string[];
  /** The refusal while another process owns the folder. */
  occupied: (pid: number) => string;
  /** Saves what the next owner must not remove from the folder of a killed process. */
  recover?: () => void;
}

const ownerFile = 'owner.json';

/** `started` distinguishes processes with the same id, which recurs soon in containers. Null where it is unknown. */
const ownerSchema = z.strictObject({ pid: z.int().positive(), started: z.string().nullable() });
type Owner = z.infer<typeof ownerSchema>;

/**
 * Creates a folder that one process owns at a time, and returns the function that removes it. Takes over the folder of a
 * killed process. Renaming makes the claim atomic: of two processes that start together, one is refused.
 * @throws Refusal if a running process owns the folder, or if it is of no such process
 */
export function claimWorkFolder(folder: string, options: ClaimOptions): () => void {
  const draft = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(draft, ownerFile), JSON.stringify(thisProcess()));
    for (let leftovers = 0; !renameIfFree(draft, folder); leftovers++) {
      takeOver(folder, join(draft, `leftover-${leftovers}`), options);
    }
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  removeContents(folder, options.contents);
  return () => release(folder, options.contents);
}

/** Whether `draft` is now at `folder`. An empty folder counts as free. */
function renameIfFree(draft: string, folder: string): boolean {
  try {
    renameSync(draft, folder);
    return true;
  } catch (error) {
    // EPERM: Windows, where also an empty folder is in the way.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(codeOf(error))) throw error;
    return false;
  }
}

/** Moves the folder of a process that has ended to `aside`. */
function takeOver(folder: string, aside: string, { contents, occupied, recover }: ClaimOptions): void {
  const owner = ownerOf(folder);
  if (owner === null) {
    if (removeIfEmpty(folder)) return;
    throw new Refusal(`${folder} is in the way: no build made it. Move it elsewhere.`);
  }
  if (isRunning(owner)) throw new Refusal(occupied(owner.pid));
  const stranger = readdirSync(folder).find((name) => name !== ownerFile && !isOwners(name, contents));
  if (stranger !== undefined) throw new Refusal(`${join(folder, stranger)} is in the way. Move it elsewhere.`);
  recover?.();
  try {
    renameSync(folder, aside);
  } catch (error) {
    // Another process has just taken it over.
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = ownerOf(aside);
  if (moved === null || (moved.pid === owner.pid && moved.started === owner.started)) return;
  renameSync(aside, folder);
  throw new Refusal(occupied(moved.pid));
}

/** Removes the owner file last, so that a killed removal leaves a folder that the next owner recognises. */
function release(folder: string, contents: readonly string[]): void {
  removeContents(folder, contents);
  rmSync(join(folder, ownerFile), { force: true });
  // A file that somebody else has put there stays.
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function removeContents(folder: string, contents: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (isOwners(name, contents)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isOwners(name: string, contents: readonly string[]): boolean {
  return contents.includes(name) || /^leftover-\d+$/.test(name);
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

function ownerOf(folder: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(join(folder, ownerFile), 'utf8')));
  } catch {
    return null;
  }
}

function thisProcess(): Owner {
  return { pid: process.pid, started: startOf(process.pid) };
}

function isRunning({ pid, started }: Owner): boolean {
  if (started !== null) return startOf(pid) === started;
  // This process has just started and owns nothing yet.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs under another user.
    return codeOf(error) === 'EPERM';
  }
}

/** When a process started, in clock ticks since the machine did. Null if it has ended, and where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    // The name, in parentheses, may contain spaces. State and start are fields 3 and 22; Z has ended.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? null : (fields[18] ?? null);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
