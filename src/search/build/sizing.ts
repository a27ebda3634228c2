/** How many files the index takes: small files for a small archive, few enough for the host, none too big to fetch. */

import type { GramLength } from '../grams.ts';

/**
 * Files that the exact index may take unless told otherwise: five for each report of an archive of 10,000, about as
 * many as its pages and data files. Hosts limit the files of a site (Cloudflare Pages: 20,000 on the free plan, 100,000 on the
 * paid ones; GitHub Pages: none, but 1 GB); for a host with a lower limit say so.
 */
export const DEFAULT_MAX_FILES = 50_000;

/** Packed size beyond which a shard is too much for one of the handful that a query fetches. */
const LARGEST_SHARD = 64 * 1024;

/**
 * Packed bytes that a trigram shard should have in an archive of so many code units: 1.2 KB for the founding documents,
 * 9 KB for 10,000 reports. A query fetches up to four of them.
 */
function targetSize(units: number): number {
  return 1_250 * Math.max(1, units / 25_000) ** 0.26;
}

/**
 * Packed bytes for each code unit of text in a big archive, by gram length, as measured; and how many times the size of
 * a trigram shard the shards may have: a term of one or two characters needs only one of them.
 */
const LENGTHS: Readonly<Record<GramLength, { bytes: number; size: number }>> = {
  1: { bytes: 0.2, size: 2 },
  2: { bytes: 1.2, size: 2 },
  3: { bytes: 2.4, size: 1 },
};

/** Numbers of shards for grams of length 1, 2, 3. */
export type ShardCounts = [number, number, number];

/** Numbers of shards that queries over `units` code units of text are best served with. */
export function wantedShards(units: number): ShardCounts {
  return counts(units, targetSize(units));
}

/**
 * The wanted numbers, or fewer, where the whole index takes at most `maxFiles` files and `others` of them are no shards.
 * @throws Error with advice if shards would grow beyond what a query can afford.
 */
export function shardCounts(units: number, maxFiles: number, others: number): ShardCounts {
  const wanted = wantedShards(units);
  const left = maxFiles - others;
  if (totalOf(wanted) <= left) return wanted;
  const size = (targetSize(units) * totalOf(wanted)) / left;
  if (left < 3 || size * LENGTHS[1].size > LARGEST_SHARD)
    throw new Error(outgrown(totalOf(counts(units, LARGEST_SHARD / LENGTHS[1].size)), maxFiles, others));
  const [one, two, three] = counts(units, size);
  return [one, two, Math.max(1, Math.min(three, left - one - two))];
}

export function totalOf(counts: ShardCounts): number {
  return counts[0] + counts[1] + counts[2];
}

function counts(units: number, size: number): ShardCounts {
  const shards = (length: GramLength): number =>
    Math.max(1, Math.round((units * LENGTHS[length].bytes) / (size * LENGTHS[length].size)));
  return [shards(1), shards(2), shards(3)];
}

function outgrown(shards: number, maxFiles: number, others: number): string {
  return (
    `The exact search index needs at least ${shards + others} files (${shards} shards of ${LARGEST_SHARD / 1024} KB, ${others} for texts and ` +
    `tables), but maxFiles (MAX_SEARCH_FILES) allows ${maxFiles}. Raise it on a host that allows more files, or publish the ` +
    'index on a host of its own.'
  );
}
