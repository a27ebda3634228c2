/** Numbers of shards: small files for a small archive, few enough for the host, none too big to fetch. */

import { Refusal } from '../../model/refusal.ts';
import type { GramLength } from '../format/grams.ts';

/**
 * Default limit on the files of the exact index: five per report of an archive of 10,000, about as many as its pages
 * and data files. Hosts limit sites (Cloudflare Pages: 20,000 files on the free plan, 100,000 on paid ones; GitHub
 * Pages: no file limit, but 1 GB); set `maxFiles` for a lower limit.
 */
export const DEFAULT_MAX_FILES = 50_000;

/** Packed bytes beyond which a shard is too big: a query fetches a handful. */
const LARGEST_SHARD = 64 * 1024;

/**
 * Desired packed bytes of a trigram shard: 1.2 KB for the founding archive, 9 KB for 10,000 reports. A query fetches up
 * to four.
 */
function targetSize(codeUnits: number): number {
  return 350 * Math.max(1, codeUnits / 25_000) ** 0.43;
}

/**
 * `bytes`: packed bytes per code unit of text, measured in a big archive. `size`: shard size relative to trigram
 * shards; terms of one or two characters need only one shard.
 */
const LENGTHS: Readonly<Record<GramLength, { bytes: number; size: number }>> = {
  1: { bytes: 0.2, size: 2 },
  2: { bytes: 1.2, size: 2 },
  3: { bytes: 2.4, size: 1 },
};

/** For grams of length 1, 2, 3. */
export type ShardCounts = [number, number, number];

/** The best numbers for queries, by code units of texts and names. */
export function idealShardCounts(codeUnits: number): ShardCounts {
  return countsFor(codeUnits, targetSize(codeUnits));
}

/**
 * The ideal numbers, or fewer to fit `maxFiles` together with `others`, the files that are not shards.
 * @throws Refusal with advice if shards would grow too big for a query.
 */
export function shardCounts(codeUnits: number, maxFiles: number, others: number): ShardCounts {
  const ideal = idealShardCounts(codeUnits);
  const room = maxFiles - others;
  if (totalOf(ideal) <= room) return ideal;
  const size = (targetSize(codeUnits) * totalOf(ideal)) / room;
  if (room < 3 || size * LENGTHS[1].size > LARGEST_SHARD) {
    const fewest = totalOf(countsFor(codeUnits, LARGEST_SHARD / LENGTHS[1].size));
    throw new Refusal(tooFewFilesMessage(fewest, maxFiles, others));
  }
  const [one, two, three] = countsFor(codeUnits, size);
  return [one, two, Math.max(1, Math.min(three, room - one - two))];
}

export function totalOf(counts: ShardCounts): number {
  return counts[0] + counts[1] + counts[2];
}

function countsFor(codeUnits: number, size: number): ShardCounts {
  const shards = (length: GramLength): number =>
    Math.max(1, Math.round((codeUnits * LENGTHS[length].bytes) / (size * LENGTHS[length].size)));
  return [shards(1), shards(2), shards(3)];
}

function tooFewFilesMessage(shards: number, maxFiles: number, others: number): string {
  return (
    `The exact search index needs at least ${shards + others} files (${shards} shards of ${LARGEST_SHARD / 1024} KB, ${others} for texts and ` +
    `tables), but maxFiles (MAX_SEARCH_FILES) allows ${maxFiles}. Raise it on a host that allows more files, or publish the ` +
    'index on a host of its own.'
  );
}
