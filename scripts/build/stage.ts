import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a folder beside `out` and, when `fill` has succeeded, puts it in `out`'s place by renaming. Whatever happens
 * before that, `out` stays as it was; what a killed run left behind is removed by the next one.
 */
export async function stage(out: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const beside = dirname(out);
  const prefix = `.${basename(out)}-`;
  const folder = join(beside, `${prefix}new-${process.pid}`);
  const previous = join(beside, `${prefix}old-${process.pid}`);
  await mkdir(beside, { recursive: true });
  await removeLeftovers(beside, prefix, out);
  try {
    await fill(folder);
    if (existsSync(out)) await rename(out, previous);
    await rename(folder, out);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(previous, { recursive: true, force: true });
  }
}

/** Removes what builds that were killed left; one killed between the two renames gets its previous result back. */
async function removeLeftovers(beside: string, prefix: string, out: string): Promise<void> {
  const names = (await readdir(beside)).filter((name) => name.startsWith(prefix) && !isRunning(name));
  const previous = names.find((name) => name.startsWith(`${prefix}old-`));
  if (previous && !existsSync(out)) await rename(join(beside, previous), out);
  for (const name of names) await rm(join(beside, name), { recursive: true, force: true });
}

/** Whether the process that a folder is named after still runs. */
function isRunning(name: string): boolean {
  try {
    process.kill(Number(name.split('-').at(-1)), 0);
    return true;
  } catch {
    return false;
  }
}
