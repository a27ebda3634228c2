/** Ranks the chunks and titles of all records by how many grams of a quotation they hold. */

import { MAX_CHUNKS } from '../../format/layout.ts';
import { bitCount, FULL, IN_HEADING, type Postings } from '../../format/shard-format.ts';

/** A gram's postings; masks only for trigrams. */
export interface GramPostings {
  /** In the quotation. */
  offset: number;
  postings: Postings;
  masks: boolean;
}

export interface ChunkCandidate {
  recordNumber: number;
  /** 0 if title or names hold the grams: every chunk comes with these. */
  chunk: number;
  score: number;
}

/** Stands for title and names, beside the chunks of the text. */
const NAMES = MAX_CHUNKS;
/** How much of its rarity a gram counts whose position does not fit. */
const ANYWHERE = 0.4;
/** Decides only between chunks with equally many fitting grams. */
const CERTAINTY = 0.02;
/** What one character more or less costs, in bits of rarity. */
const SHIFT = 0.5;

/** A gram with what it is worth. */
interface RankedGram extends GramPostings {
  /** Number of texts, titles and names that have it. */
  count: number;
  /** In bits. */
  rarity: number;
}

/**
 * Best first, then newest. A gram counts by its rarity, and more where its distance to the others fits (mod 8). The
 * commonest third of the grams finds no chunk that no other gram finds. `records`: number of records in the index.
 */
export function rankChunks(
  grams: readonly GramPostings[],
  records: number,
  admits: (recordNumber: number) => boolean,
): ChunkCandidate[] {
  const ranked = grams
    .map((gram) => ({ ...gram, count: gram.postings.units.length }))
    .filter(({ count }) => count > 0)
    .map((gram): RankedGram => ({ ...gram, rarity: Math.log2(1 + records / gram.count) }))
    .sort((a, b) => a.offset - b.offset);
  const rarestFirst = ranked.toSorted((a, b) => a.count - b.count);
  const finding = rarestFirst.length - Math.floor(rarestFirst.length / 3);
  const starts = new Map<number, Uint8Array>();
  for (const [i, gram] of rarestFirst.entries())
    addStarts(starts, gram, { index: ranked.indexOf(gram), grams: ranked.length, records, finds: i < finding });
  return [...starts]
    .map(([key, masks]) => ({ recordNumber: Math.floor(key / 8), chunk: key % 8, score: scoreOf(ranked, masks) }))
    .filter(({ recordNumber }) => admits(recordNumber))
    .sort((a, b) => b.score - a.score || a.recordNumber - b.recordNumber || a.chunk - b.chunk)
    .map((candidate) => (candidate.chunk === NAMES ? { ...candidate, chunk: 0 } : candidate));
}

/**
 * Notes, by chunk (record × 8 + chunk) and by gram, the possible starts of the quotation (mod 8, as bits); 0 if the chunk
 * lacks the gram. `index`: of the gram; `finds`: whether it adds chunks.
 */
function addStarts(
  starts: Map<number, Uint8Array>,
  { offset, postings, masks, count }: RankedGram,
  { index, grams, records, finds }: { index: number; grams: number; records: number; finds: boolean },
): void {
  for (let i = 0; i < count; i++) {
    const unit = postings.units[i] ?? 0;
    const mask = masks ? (postings.values[i] ?? 0) : FULL;
    const turned = ((mask >>> (offset & 7)) | (mask << (8 - (offset & 7)))) & 0xff;
    // Texts come before titles and names (format/layout.ts).
    const chunks = unit < records ? (postings.chunkFlags[i] ?? 0) & ~IN_HEADING : 1 << NAMES;
    for (let chunk = 0; chunk <= NAMES; chunk++) {
      if ((chunks & (1 << chunk)) === 0) continue;
      const key = (unit % records) * 8 + chunk;
      const ofChunk = starts.get(key) ?? (finds ? new Uint8Array(grams) : undefined);
      if (ofChunk === undefined) continue;
      starts.set(key, ofChunk);
      ofChunk[index] = (ofChunk[index] ?? 0) | turned;
    }
  }
}

/**
 * The weight of the grams for the best start of the quotation. From some gram on the start may be one later or earlier:
 * there a character is missing or added.
 */
function scoreOf(grams: readonly RankedGram[], masks: Uint8Array): number {
  let best = 0;
  for (let start = 0; start < 8; start++) {
    let [same, later, earlier] = [0, 0, 0];
    grams.forEach(({ rarity }, i) => {
      const mask = masks[i] ?? 0;
      later = Math.max(later, same) + weight(mask, start + 1, rarity);
      earlier = Math.max(earlier, same) + weight(mask, start + 7, rarity);
      same += weight(mask, start, rarity);
    });
    best = Math.max(best, same, later - SHIFT, earlier - SHIFT);
  }
  return best;
}

/** A mask of few positions that fits says more than a full one. */
function weight(mask: number, start: number, rarity: number): number {
  if (mask === 0) return 0;
  const fits = (mask & (1 << (start & 7))) !== 0;
  return fits ? rarity + CERTAINTY * (3 - Math.log2(bitCount(mask))) : ANYWHERE * rarity;
}
