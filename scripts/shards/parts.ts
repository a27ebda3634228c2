import { provinceOf } from '../../src/archive/province-of.ts';
import { regionChildren } from '../../src/archive/regions.ts';
import type { Content } from '../../src/model/content.ts';
import type { Share } from '../../src/publish/share.ts';

/** The part of the site that is made from all texts together: both search indexes. */
export const searchPart = 'search';

/** What jobs of their own may build: the pages and data of each province, by its code, and the search indexes. */
export function partsOf(content: Content): string[] {
  return [...regionChildren(content, null).map(({ code }) => code), searchPart];
}

/** Reads `440000,450000` or `search`. */
export function readParts(content: Content, written: string): string[] {
  const known = partsOf(content);
  const parts = written.split(',');
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    throw new Error(`No such part of the site: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  return [...new Set(parts)].sort();
}

/** The pages and data files of some provinces. */
export function shareOf(content: Content, parts: readonly string[]): Share {
  return { makes: (address) => parts.includes(provinceOf(content, address) ?? ''), has: () => false };
}

/** All that other builds have not made. */
export function restOf(content: Content, parts: readonly string[]): Share {
  const { makes: has } = shareOf(content, parts);
  return { makes: (address) => !has(address), has };
}
