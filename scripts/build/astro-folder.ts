import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claimWorkFolder } from '../output/work-folder.ts';

/**
 * Where Astro writes pages, in the checkout: it runs them from there and finds the packages only so. It moves files by
 * renaming, which fails across file systems.
 */
const folder = resolve('.astro/build');

export const astroPages = join(folder, 'pages');

/** Where a build keeps the rows of all tables for the thread that makes files of them. */
export const savedRows = join(folder, 'rows');

/**
 * Claims the folder for this build, and returns the function that releases it.
 * @throws Refusal while another build runs in this checkout
 */
export function claimAstroFolder(): () => void {
  mkdirSync(resolve('.astro'), { recursive: true });
  const occupied = (pid: number) =>
    `Another build runs in this checkout (process ${pid}). Wait until it has ended, or build in another checkout.`;
  return claimWorkFolder(folder, { contents: ['pages', 'rows'], occupied });
}
