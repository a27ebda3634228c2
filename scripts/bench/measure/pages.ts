import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Number of pages of one kind, and sizes in bytes of the median and the largest page. */
export interface PageSizes {
  kind: string;
  pages: number;
  median: PageSize;
  largest: PageSize;
}

export interface PageSize {
  path: string;
  bytes: number;
  brotli: number;
}

const kinds: readonly (readonly [kind: string, address: RegExp])[] = [
  ['home', /^index\.html$/],
  ['report', /^reports\/\d+\/[^/]+\/index\.html$/],
  ['list of reports', /^reports\/(?:browse\/.+\/)?index\.html$/],
  ['region', /^regions\/\d+\/index\.html$/],
  ['plan', /^plans\/\d+\/[^/]+\/index\.html$/],
  ['target board', /^plans\/\d+\/[^/]+\/targets\/index\.html$/],
  ['task', /^plans\/\d+\/[^/]+\/tasks\/.+\/index\.html$/],
  ['indicator', /^indicators\/.+\/index\.html$/],
  ['topic', /^topics\/.+\/index\.html$/],
  ['part', /^parts\/.+\/index\.html$/],
  ['document', /^documents\/.+\/index\.html$/],
  ['coverage', /^coverage\/(?:\d+\/)?index\.html$/],
];

/** Page sizes of a built site by kind. */
export function pageSizes(folder: string): PageSizes[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
  return kinds.flatMap(([kind, address]) => {
    const pages = all
      .filter((path) => address.test(path))
      .map((path) => ({ path, bytes: statSync(join(folder, path)).size }))
      .sort((a, b) => a.bytes - b.bytes);
    const [median, largest] = [pages[Math.floor(pages.length / 2)], pages.at(-1)];
    if (!median || !largest) return [];
    return [{ kind, pages: pages.length, median: sizeOf(folder, median), largest: sizeOf(folder, largest) }];
  });
}

function sizeOf(folder: string, { path, bytes }: { path: string; bytes: number }): PageSize {
  return { path, bytes, brotli: brotliCompressSync(readFileSync(join(folder, path))).length };
}
