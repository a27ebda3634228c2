/**
 * Layout of the exact index: which files there are and what the pointer file says of them.
 *
 * ```
 * search-index/index.json                the pointer: fixed name, never cached long
 * search-index/<build>/1/<n>.bin         shards of single characters (shard-format.ts)
 * search-index/<build>/2/<n>.bin         shards of bigrams
 * search-index/<build>/3/<n>.bin         shards of trigrams
 * search-index/<build>/text/<n>-<c>.bin  bundles: texts, with what a result row shows (bundle.ts)
 * search-index/<build>/filters.bin       what filters need of every document (filters.ts)
 * search-index/<build>/regions.bin       code → name of the regions that filters offer
 * search-index/<build>/variants.bin      traditional → simplified pairs, for queries only
 * ```
 *
 * Every `.bin` is gzip made by us, not by the host: the bytes on the wire are then the same on every static host (many
 * do not compress unknown types at all), and gzip's own checksum shows damage. Measured on the founding texts against
 * brotli by the host: +9 %; against a host that does not compress: −58 %.
 *
 * Documents are numbered group by group (one group a type), newest first within a group. A **unit** is what postings
 * name: one document's share of one space, `space × documents + document`.
 *
 * Small documents share a bundle. A long one in a big archive is cut at paragraphs into up to MAX_CHUNKS **chunks**, a
 * file each, so that a result costs only the chunk with the hit; postings tell which.
 */

import type { GramLength } from './grams.ts';
import type { SearchType } from './search-record.ts';

export const FORMAT = 'fazhi-search/1';
export const POINTER_PATH = 'search-index/index.json';

/** The spaces in the order of their numbers: the text; the own title; supplied title, issuers, regions, short forms. */
export const SPACES = ['text', 'title', 'meta'] as const;

export type Space = (typeof SPACES)[number];

export const MAX_CHUNKS = 7;

/** The pointer file. */
export interface IndexPointer {
  format: typeof FORMAT;
  /** First 12 hexadecimal digits of the SHA-256 of everything that is indexed: the folder's name. */
  build: string;
  /** Number of documents. */
  documents: number;
  groups: DocumentGroup[];
  /** Number of shards of grams of length 1, 2, 3. */
  shards: [number, number, number];
}

/** A run of documents of one type, newest first. */
export interface DocumentGroup {
  type: SearchType;
  count: number;
  /** Documents in one bundle; the last one may hold fewer. Only documents with a bundle of their own have chunks. */
  perBundle: number;
  /** Runs of `[year, documents]`, newest first, documents without a year last. */
  years: [number | null, number][];
}

export function shardPath(build: string, length: GramLength, shard: number): string {
  return `search-index/${build}/${length}/${shard}.bin`;
}

export function bundlePath(build: string, bundle: number, chunk: number): string {
  return `search-index/${build}/text/${bundle}-${chunk}.bin`;
}

export function tablePath(build: string, table: 'filters' | 'regions' | 'variants'): string {
  return `search-index/${build}/${table}.bin`;
}

/** Where a document's texts are: the bundle's number and the place in it. */
export function bundleOf(groups: readonly DocumentGroup[], document: number): { bundle: number; index: number } {
  let first = 0;
  let bundles = 0;
  for (const group of groups) {
    const offset = document - first;
    if (offset < group.count) {
      return { bundle: bundles + Math.floor(offset / group.perBundle), index: offset % group.perBundle };
    }
    first += group.count;
    bundles += Math.ceil(group.count / group.perBundle);
  }
  throw new RangeError(`document ${document} of ${first}`);
}
