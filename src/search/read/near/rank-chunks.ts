/** Ranks the chunks of all records by how many grams of a quotation they hold. */

import { MAX_CHUNKS } from '../../format/layout.ts';
import { bitCount, FULL, type Postings } from '../../format/shard-format.ts';

/** A gram's postings; masks only for trigrams. */
export interface GramPostings {
  /** In the quotation. */
  offset: number;
  postings: Postings;
  masks: boolean;
}

export interface ChunkCandidate {
  recordNumber: number;
  chunk: number;
  score: number;
}

/** How much of its rarity a gram counts if its position does not fit, or only after one character more or less. */
const ANYWHERE = 0.4;
const SHIFTED = 0.8;
/** Decides only between chunks with equally many fitting grams. */
const CERTAINTY = 0.02;

/**
 * Best first, then newest. A gram counts by its rarity, and more where its distance to the others fits (mod 8). The
 * commonest third of the grams finds no chunk that no other gram finds. `records`: number of records in the index.
 */
export function rankChunks(
  grams: readonly GramPostings[],
  records: number,
  admits: (recordNumber: number) => boolean,
): ChunkCandidate[] {
  const rarestFirst = grams
    .map((gram) => ({ ...gram, count: textUnits(gram.postings, records) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count);
  const finding = rarestFirst.length - Math.floor(rarestFirst.length / 3);
  const votes = new Map<number, Float32Array>();
  for (const [i, gram] of rarestFirst.entries()) {
    addVotes(votes, gram, Math.log2(1 + records / gram.count), i < finding);
  }
  return [...votes]
    .map(([key, sums]) => ({ recordNumber: Math.floor(key / 8), chunk: key % 8, score: Math.max(...sums) }))
    .filter(({ recordNumber }) => admits(recordNumber))
    .sort((a, b) => b.score - a.score || a.recordNumber - b.recordNumber || a.chunk - b.chunk);
}

/** Texts come before titles and names (format/layout.ts). */
function textUnits({ units }: Postings, records: number): number {
  const end = units.findIndex((unit) => unit >= records);
  return end < 0 ? units.length : end;
}

/** Adds to sums by chunk (record × 8 + chunk) and by start of the quotation (mod 8). */
function addVotes(
  votes: Map<number, Float32Array>,
  { offset, postings, masks, count }: GramPostings & { count: number },
  rarity: number,
  finds: boolean,
): void {
  for (let i = 0; i < count; i++) {
    const mask = masks ? (postings.values[i] ?? 0) : FULL;
    const chunks = postings.chunkFlags[i] ?? 0;
    for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      if ((chunks & (1 << chunk)) === 0) continue;
      const key = (postings.units[i] ?? 0) * 8 + chunk;
      const sums = votes.get(key) ?? (finds ? new Float32Array(8) : undefined);
      if (sums === undefined) continue;
      votes.set(key, sums);
      for (let start = 0; start < 8; start++) sums[start] = (sums[start] ?? 0) + weight(mask, start + offset, rarity);
    }
  }
}

/** A mask of few positions that fits says more than a full one. */
function weight(mask: number, position: number, rarity: number): number {
  const occursAt = (at: number): boolean => (mask & (1 << (at & 7))) !== 0;
  if (occursAt(position)) return rarity + CERTAINTY * (3 - Math.log2(bitCount(mask)));
  return (occursAt(position + 1) || occursAt(position + 7) ? SHIFTED : ANYWHERE) * rarity;
}
