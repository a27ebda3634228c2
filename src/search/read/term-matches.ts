/** Where a term may occur, from the postings of its grams. */

import { coversAll, gramLengthFor, gramOffsets, hashOf, shardOf } from '../grams.ts';
import { IN_HEADING, MAX_FREQUENCY, type Postings } from '../shard-format.ts';
import { findPostings } from './shard-decode.ts';
import type { IndexSource } from './source.ts';

/** Columns by match. */
export interface TermMatches {
  /** Units in ascending order. */
  units: number[];
  /** How much of the term there is in the unit, up to MAX_FREQUENCY. */
  scores: number[];
  /** Chunks and headings, as in shard-format.ts. */
  places: number[];
  /** Bits of PARTS. */
  parts: number[];
  /** True if the term does occur in each of these units; else the text has to be asked. */
  certain: boolean;
  /** True if the index was asked for every character of the term. */
  covered: boolean;
}

/** Fetches at most `limit` shards (at least two for a term of four or more) and intersects what they say. */
export async function matchTerm(
  source: IndexSource,
  term: string,
  limit: number,
  signal?: AbortSignal,
): Promise<TermMatches> {
  const length = gramLengthFor(term);
  const shards = source.pointer.shards[length - 1] ?? 1;
  const offsets = gramOffsets(term.length, limit);
  const lists = await Promise.all(
    offsets.map(async (offset) => {
      const gram = term.slice(offset, offset + length);
      const postings = findPostings(await source.shard(length, shardOf(hashOf(gram), shards), signal), gram);
      return { ...postings, turn: offset % 8 };
    }),
  );
  return { ...intersect(lists, length === 3), certain: term.length <= 3, covered: coversAll(offsets) };
}

type Turned = Postings & { turn: number };

/**
 * Units with every gram in one chunk and, if the values are masks of positions, at its distance from the others, mod 8:
 * each mask is turned back by the gram's offset in the term, so that all of them speak of where the term begins.
 */
function intersect(lists: Turned[], masks: boolean): Omit<TermMatches, 'certain' | 'covered'> {
  const result: ReturnType<typeof intersect> = { units: [], scores: [], places: [], parts: [] };
  const [shortest, ...others] = lists.toSorted((a, b) => a.units.length - b.units.length);
  const cursors = others.map((list) => ({ list, at: 0 }));
  shortest?.units.forEach((unit, i) => {
    let value = masks ? turned(shortest, i) : (shortest.values[i] ?? 0);
    let places = shortest.places[i] ?? 0;
    let parts = shortest.parts[i] ?? 0;
    for (const cursor of cursors) {
      const { list } = cursor;
      while ((list.units[cursor.at] ?? Infinity) < unit) cursor.at += 1;
      if (list.units[cursor.at] !== unit) return;
      value &= turned(list, cursor.at);
      places &= list.places[cursor.at] ?? 0;
      parts &= list.parts[cursor.at] ?? 0;
    }
    if (value === 0 || (places & ~IN_HEADING) === 0) return;
    result.units.push(unit);
    result.scores.push(Math.min(MAX_FREQUENCY, masks ? bitCount(value) : value));
    result.places.push(places);
    result.parts.push(parts);
  });
  return result;
}

/** The positions at which the term would begin, given those of the gram at its offset. */
function turned(list: Turned, at: number): number {
  const mask = list.values[at] ?? 0;
  return ((mask >>> list.turn) | (mask << (8 - list.turn))) & 0xff;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
