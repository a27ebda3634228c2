import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { coverageAddress, homeAddress, reportsAddress, searchAddress } from '../../src/model/addresses.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { filesBelow } from '../manifest/folder-files.ts';

/** Page kinds of which the largest page is audited. */
const KINDS: readonly (readonly [kind: string, folder: string, page: RegExp])[] = [
  ['report', 'reports', /^\d{6}\/[\w-]+\/index\.html$/],
  ['region', 'regions', /^\d{6}\/index\.html$/],
  ['plan', 'plans', /^\d{6}\/[\w-]+\/index\.html$/],
  ['targets', 'plans', /^\d{6}\/[\w-]+\/targets\/index\.html$/],
  ['indicator', 'indicators', /^[\w-]+\/index\.html$/],
  ['part', 'parts', /^[\w-]+\/index\.html$/],
];

/**
 * Kind and address of ten pages of a built site: the largest page of each kind in KINDS, and four single pages.
 * @throws Refusal if a kind has no page.
 */
export function pagesToAudit(folder: string): [kind: string, address: string][] {
  const pages = KINDS.map(([kind, below, page]): [string, string] => {
    const largest = largestPage(join(folder, below), page);
    if (largest === null) throw new Refusal(`${folder} has no page of the kind "${kind}"; name pages by --pages.`);
    return [kind, `/${below}/${largest.replace('index.html', '')}`];
  });
  const lists: [string, string][] = [
    ['reports', reportsAddress],
    ['coverage', coverageAddress()],
  ];
  return [
    ['home', homeAddress],
    ...pages,
    ...lists,
    ['search', `${searchAddress}?q=${encodeURIComponent('行政复议')}`],
  ];
}

function largestPage(folder: string, page: RegExp): string | null {
  if (!existsSync(folder)) return null;
  let largest: string | null = null;
  let largestSize = 0;
  for (const path of filesBelow(folder)) {
    if (!page.test(path)) continue;
    const { size } = statSync(join(folder, path));
    if (size > largestSize) [largest, largestSize] = [path, size];
  }
  return largest;
}
