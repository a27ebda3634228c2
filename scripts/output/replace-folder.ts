import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../src/model/refusal.ts';
import { makeReadable } from './make-readable.ts';
import { type OutputPlace, requireReplaceable } from './require-replaceable.ts';
import { claimWorkFolder } from './work-folder.ts';

/**
 * Calls `fill` with a new folder and the place it will have; if it succeeds, replaces that place by renaming. Until then
 * the place is unchanged. The next run restores or removes what a killed run left behind.
 * @throws Refusal, before `fill` is called, if the place must not be replaced or another process writes it
 */
export async function replaceFolder(
  place: OutputPlace,
  fill: (folder: string, out: string) => Promise<void> | void,
): Promise<string> {
  const out = requireReplaceable(place);
  // Beside the result, because only a rename within one file system is atomic.
  const work = join(dirname(out), `.${basename(out)}-build`);
  const previous = join(work, 'previous');
  const recover = () => restore(previous, out);
  const occupied = (pid: number) => `Process ${pid} is writing ${out}. Wait until it has ended.`;
  const contents = ['next', 'previous'];
  const release = claimBeside(out, () => claimWorkFolder(work, { contents, occupied, recover }));
  try {
    const next = join(work, 'next');
    mkdirSync(next);
    await fill(next, out);
    makeReadable(next);
    // Somebody may have put files there in the meantime.
    requireReplaceable(place);
    swap(next, out, previous);
  } catch (error) {
    throw isDiskFull(error) ? new Refusal(`${out} was not written: the disk is full.`) : error;
  } finally {
    restore(previous, out);
    release();
  }
  return out;
}

/** Runs `claim`. What the system refuses, e.g. for lack of permission, becomes a Refusal. */
function claimBeside(out: string, claim: () => () => void): () => void {
  try {
    makeParents(out);
    return claim();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new Refusal(`${out} cannot be written: a folder beside it cannot be created (${error.message}).`);
  }
}

/** Makes the folders around a place, which web servers must be able to pass. */
function makeParents(out: string): void {
  const first = mkdirSync(dirname(out), { recursive: true });
  if (first === undefined) return;
  for (let made = dirname(out); made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}

function swap(next: string, out: string, previous: string): void {
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
}

/** Puts the previous result back if a swap has not been completed. */
function restore(previous: string, out: string): void {
  if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
}
