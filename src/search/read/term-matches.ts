/** Where a term may occur, from the postings of its grams. */

import { coversAll, gramLengthFor, gramOffsets } from '../format/grams.ts';
import { bitCount, IN_HEADING, MAX_FREQUENCY, type Postings } from '../format/shard-format.ts';
import type { IndexSource } from './source.ts';

/** Columns by match. */
export interface TermMatches {
  /** Ascending. */
  units: number[];
  /** Estimated frequency, up to MAX_FREQUENCY. */
  scores: number[];
  /** As in Postings. */
  chunkFlags: number[];
  /** As in Postings. */
  parts: number[];
  /** In UTF-16 units. */
  length: number;
  /** True: the term occurs in each of these units. False: the text must be verified. */
  certain: boolean;
  /** Whether the grams cover every character. */
  covered: boolean;
}

/** Intersects the postings of at most `limit` shards; at least two for four or more characters. */
export async function matchTerm(
  source: IndexSource,
  term: string,
  limit: number,
  signal?: AbortSignal,
): Promise<TermMatches> {
  const length = gramLengthFor(term);
  const gramAt = (offset: number): string => term.slice(offset, offset + length);
  const offsets = gramOffsets(term.length, limit, (offset) => source.weight(gramAt(offset)));
  const lists = await Promise.all(
    offsets.map(async (offset) => {
      const postings = await source.postings(gramAt(offset), signal);
      return { ...postings, turn: offset % 8 };
    }),
  );
  return {
    ...intersect(lists, length === 3),
    length: term.length,
    certain: term.length <= 3,
    covered: coversAll(offsets),
  };
}

/** `turn`: the gram's offset in the term, mod 8. */
type GramPostings = Postings & { turn: number };

/**
 * Units with every gram in one chunk and, for masks, at fitting distances (mod 8): rotated back by the gram's offset,
 * each mask gives starts of the term.
 */
function intersect(lists: GramPostings[], masks: boolean): Omit<TermMatches, 'length' | 'certain' | 'covered'> {
  const result: ReturnType<typeof intersect> = { units: [], scores: [], chunkFlags: [], parts: [] };
  const [shortest, ...others] = lists.toSorted((a, b) => a.units.length - b.units.length);
  const cursors = others.map((list) => ({ list, at: 0 }));
  shortest?.units.forEach((unit, i) => {
    let value = masks ? alignedMask(shortest, i) : (shortest.values[i] ?? 0);
    let chunkFlags = shortest.chunkFlags[i] ?? 0;
    let parts = shortest.parts[i] ?? 0;
    for (const cursor of cursors) {
      const { list } = cursor;
      while ((list.units[cursor.at] ?? Infinity) < unit) cursor.at += 1;
      if (list.units[cursor.at] !== unit) return;
      value &= alignedMask(list, cursor.at);
      chunkFlags &= list.chunkFlags[cursor.at] ?? 0;
      parts &= list.parts[cursor.at] ?? 0;
    }
    if (value === 0 || (chunkFlags & ~IN_HEADING) === 0) return;
    result.units.push(unit);
    result.scores.push(Math.min(MAX_FREQUENCY, masks ? bitCount(value) : value));
    result.chunkFlags.push(chunkFlags);
    result.parts.push(parts);
  });
  return result;
}

/** Possible starts of the term (mod 8). */
function alignedMask(list: GramPostings, index: number): number {
  const mask = list.values[index] ?? 0;
  return ((mask >>> list.turn) | (mask << (8 - list.turn))) & 0xff;
}
