/** Ranks records by how many grams of a query they hold, and how rare these are. */

import { MAX_CHUNKS } from '../../format/layout.ts';
import type { Postings } from '../../format/shard-format.ts';

/** A gram of the query. */
export interface GramWeight {
  gram: string;
  /** Bits: how much less likely a record is that has it. */
  weight: number;
}

/** With the units that have it. */
export interface WeightedGram extends GramWeight {
  postings: Postings;
}

export interface RelatedCandidate {
  recordNumber: number;
  /** Chunks with any of the grams, the one with most of them first. */
  chunks: number[];
  /** How many of these are good: their grams weigh at least half of those of the first. */
  good: number;
  /** Statutory parts (bits) with any of the grams. */
  parts: number;
  /** Weight of the distinct grams in the chunk and in title and names. */
  score: number;
}

/** Records with less than this share of the best one's score are not related. */
export const RELATED = 0.5;

/** Share of the best chunk's weight. */
const GOOD = 0.5;

/** `records`: number of records in the index. */
export function weightedGram(gram: string, postings: Postings, records: number): WeightedGram {
  return { gram, postings, weight: gramWeight(postings.units.length, records) };
}

/** `count`: how many have the gram, of `records`. */
export function gramWeight(count: number, records: number): number {
  return count === 0 ? 0 : Math.log2(1 + records / count);
}

/** Best first, then in record order. */
export function rankRelated(grams: readonly WeightedGram[], records: number): RelatedCandidate[] {
  const sums = new Float32Array(records * 8);
  const names = new Float32Array(records);
  const parts = new Uint8Array(records);
  for (const { postings, weight } of grams) addGram({ sums, names, parts }, postings, weight, records);

  const candidates: RelatedCandidate[] = [];
  for (let recordNumber = 0; recordNumber < records; recordNumber++) {
    const ofChunks = [...sums.subarray(recordNumber * 8, recordNumber * 8 + MAX_CHUNKS)];
    const chunks = bestChunks(ofChunks);
    const inText = ofChunks[chunks[0] ?? 0] ?? 0;
    const good = chunks.filter((chunk) => (ofChunks[chunk] ?? 0) >= GOOD * inText).length;
    const score = inText + (names[recordNumber] ?? 0);
    if (score > 0) candidates.push({ recordNumber, chunks, good, parts: parts[recordNumber] ?? 0, score });
  }
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  return candidates
    .filter(({ score }) => score >= RELATED * best)
    .sort((a, b) => b.score - a.score || a.recordNumber - b.recordNumber);
}

/** The first chunk if none has a gram: the title is read with it. */
function bestChunks(weights: readonly number[]): number[] {
  const chunks = weights.flatMap((weight, chunk) => (weight > 0 ? [chunk] : []));
  return chunks.length === 0 ? [0] : chunks.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

interface Columns {
  /** By record × 8 + chunk. */
  sums: Float32Array;
  /** By record: title and other names. */
  names: Float32Array;
  parts: Uint8Array;
}

/** A gram counts once for each chunk, and not in the text if the names have it. */
function addGram({ sums, names, parts }: Columns, postings: Postings, weight: number, records: number): void {
  const named = new Set<number>();
  postings.units.forEach((unit) => {
    if (unit >= records) named.add(unit % records);
  });
  for (const record of named) names[record] = (names[record] ?? 0) + weight;
  postings.units.forEach((unit, i) => {
    if (unit >= records) return;
    parts[unit] = (parts[unit] ?? 0) | (postings.parts[i] ?? 0);
    if (named.has(unit)) return;
    for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      if (((postings.chunkFlags[i] ?? 0) & (1 << chunk)) !== 0)
        sums[unit * 8 + chunk] = (sums[unit * 8 + chunk] ?? 0) + weight;
    }
  });
}
