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

/**
 * Removes what builds that were killed left; one killed between the two renames gets its previous result back. What
 * merely is called alike is left alone.
 */
async function removeLeftovers(beside: string, prefix: string, out: string): Promise<void> {
  const isLeftover = (name: string): boolean =>
    name.startsWith(prefix) && /^(?:new|old|data)-\d+$/.test(name.slice(prefix.length)) && !isOthers(name);
  const names = (await readdir(beside)).filter(isLeftover);
  const previous = names.find((name) => name.startsWith(`${prefix}old-`));
  if (previous && !existsSync(out)) await rename(join(beside, previous), out);
  for (const name of names) await rm(join(beside, name), { recursive: true, force: true });
}

/**
 * Whether the process that a folder is named after still runs, and is not this one: this one has just begun, so a folder
 * with its number is from a killed build that had it before. In containers numbers come again soon.
 */
function isOthers(name: string): boolean {
  const number = Number(name.split('-').at(-1));
  if (number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
