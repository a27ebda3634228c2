/**
 * Files of the exact index.
 *
 * ```
 * search-index/index.json                the pointer: fixed name, never cached long
 * search-index/<build>/1/<n>.bin         shards of single characters (shard-format.ts)
 * search-index/<build>/2/<n>.bin         shards of bigrams
 * search-index/<build>/3/<n>.bin         shards of trigrams
 * search-index/<build>/text/<n>-<c>.bin  bundles: texts, with the fields of a result row (bundle.ts)
 * search-index/<build>/filters.bin       filter values of every record (filter-table.ts)
 * search-index/<build>/regions.bin       the region of every record, for filters below provinces (filter-table.ts)
 * search-index/<build>/places.bin        all divisions by name (place-table.ts)
 * search-index/<build>/places/<n>.bin    what names of places begin with (place-starts.ts)
 * search-index/<build>/variants.bin      traditional → simplified pairs, for queries only
 * ```
 *
 * The build gzips every `.bin`, so that all static hosts send the same bytes (many do not compress unknown types) and
 * the checksum reveals damage. Measured on the founding texts: +9 % against brotli by the host, −58 % against a host
 * that does not compress. Texts are JSON in UTF-16LE, which is smaller for Chinese, or in UTF-8 if that is smaller; the second
 * byte tells which, as JSON begins with an ASCII character.
 *
 * Records are numbered by group (one per type), newest first. Postings refer to **units**: one field of one record,
 * numbered `field × records + record`.
 *
 * Small records share a bundle. In a big archive a long record is split at paragraphs into up to MAX_CHUNKS **chunks**,
 * one file each. A result then costs only the chunk with the hit, which postings name.
 */

import type { GramLength } from './grams.ts';
import type { SearchType } from './search-record.ts';

export const FORMAT = 'fazhi-search/3';
/** Of a pointer where a search server has the index: the site has the tables of places and variants only. */
export const NAMES_FORMAT = 'fazhi-search-names/2';
export const POINTER_PATH = 'search-index/index.json';

/** By number: text; printed title; supplied title, issuers, regions, short forms. */
export const INDEX_FIELDS = ['text', 'title', 'meta'] as const;

export type IndexField = (typeof INDEX_FIELDS)[number];

export const MAX_CHUNKS = 7;

export interface IndexPointer {
  format: typeof FORMAT | typeof NAMES_FORMAT;
  /** Folder name: first 12 hexadecimal digits of the SHA-256 of everything indexed. */
  build: string;
  /** Number of records. */
  documents: number;
  groups: RecordGroup[];
  /** For grams of length 1, 2, 3. */
  shards: [number, number, number];
  /** Files of what the names of places begin with. */
  placeBuckets: number;
  /** Of the shards of trigrams (shard-weights.ts). */
  weights: string;
}

/** Records of one type, newest first. */
export interface RecordGroup {
  type: SearchType;
  count: number;
  /** The last bundle may hold fewer. Only records with their own bundle have chunks. */
  perBundle: number;
  /** Runs of `[year, records]`, newest first, null last. */
  years: [number | null, number][];
}

export function shardPath(build: string, length: GramLength, shard: number): string {
  return `search-index/${build}/${length}/${shard}.bin`;
}

export function bundlePath(build: string, bundle: number, chunk: number): string {
  return `search-index/${build}/text/${bundle}-${chunk}.bin`;
}

export function placeStartsPath(build: string, bucket: number): string {
  return `search-index/${build}/places/${bucket}.bin`;
}

export function tablePath(build: string, table: 'filters' | 'places' | 'regions' | 'variants'): string {
  return `search-index/${build}/${table}.bin`;
}

/** The bundle of a record, and the index in it. */
export function bundleOf(groups: readonly RecordGroup[], recordNumber: number): { bundle: number; index: number } {
  let first = 0;
  let bundles = 0;
  for (const group of groups) {
    const offset = recordNumber - first;
    if (offset < group.count) {
      return { bundle: bundles + Math.floor(offset / group.perBundle), index: offset % group.perBundle };
    }
    first += group.count;
    bundles += Math.ceil(group.count / group.perBundle);
  }
  throw new RangeError(`document ${recordNumber} of ${first}`);
}
