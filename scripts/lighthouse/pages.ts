import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../manifest/files.ts';

/** Of each kind its largest page, where there is most to lose. */
const KINDS: readonly (readonly [kind: string, folder: string, page: RegExp])[] = [
  ['report', 'reports', /^\d{6}\/[\w-]+\/index\.html$/],
  ['region', 'regions', /^\d{6}\/index\.html$/],
  ['plan', 'plans', /^\d{6}\/[\w-]+\/index\.html$/],
];

/**
 * Home, a report, a region, a plan and search of a built site: kind and address.
 * @throws Error if one of them is not there.
 */
export function fiveKinds(folder: string): [kind: string, address: string][] {
  const found = KINDS.map(([kind, below, page]): [string, string] => {
    const largest = largestPage(join(folder, below), page);
    if (largest === null) throw new Error(`${folder} has no page of the kind "${kind}"; name pages by --pages.`);
    return [kind, `/${below}/${largest.replace('index.html', '')}`];
  });
  return [['home', '/'], ...found, ['search', `/search/?q=${encodeURIComponent('行政复议')}`]];
}

function largestPage(folder: string, page: RegExp): string | null {
  if (!existsSync(folder)) return null;
  let largest: string | null = null;
  let most = 0;
  for (const path of filesBelow(folder)) {
    if (!page.test(path)) continue;
    const { size } = statSync(join(folder, path));
    if (size > most) [largest, most] = [path, size];
  }
  return largest;
}
