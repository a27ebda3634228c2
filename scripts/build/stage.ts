import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Calls `fill` on a temporary folder next to `out`; if it succeeds, replaces `out` by renaming. Until then `out` is
 * unchanged. The next run removes what a killed run left behind.
 */
export async function stage(out: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(out);
  const prefix = `.${basename(out)}-`;
  const folder = join(parent, `${prefix}new-${process.pid}`);
  const previous = join(parent, `${prefix}old-${process.pid}`);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent, prefix, out);
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
 * Removes the folders of killed builds. If a build was killed between the two renames, restores its previous result.
 */
async function removeLeftovers(parent: string, prefix: string, out: string): Promise<void> {
  const isLeftover = (name: string): boolean =>
    name.startsWith(prefix) && /^(?:new|old|data)-\d+$/.test(name.slice(prefix.length)) && !isInUse(name);
  const names = (await readdir(parent)).filter(isLeftover);
  const previous = names.find((name) => name.startsWith(`${prefix}old-`));
  if (previous && !existsSync(out)) await rename(join(parent, previous), out);
  for (const name of names) await rm(join(parent, name), { recursive: true, force: true });
}

/**
 * Whether the process that a folder is named after still runs. This process has just started, so a folder with its id is
 * from a killed build with the same id; in containers ids recur soon.
 */
function isInUse(name: string): boolean {
  const pid = Number(name.split('-').at(-1));
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
