/** Splits a quotation into sentences. */

import type { Quotation } from '../../format/quotation.ts';

/** `[start, end)` in the folded quotation. */
export type Sentence = [start: number, end: number];

/** Shorter sentences join the next: alone they occur in too many texts. Longer ones are cut: comparing takes time. */
const SHORTEST = 10;
const LONGEST = 200;

const sentenceEnd = /[。！？；!?;\n]+/g;

/** Together they are the whole folded quotation. */
export function splitQuotation({ typed, text, spans }: Quotation): Sentence[] {
  const ends = [...typed.matchAll(sentenceEnd)].map((match) => unitsBefore(spans.starts, match.index));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end - start < SHORTEST && end < text.length) continue;
    const last = sentences.at(-1);
    if (end - start < SHORTEST && last !== undefined) last[1] = end;
    else if (end > start) sentences.push([start, end]);
    start = end;
  }
  return sentences.flatMap(cutLong);
}

/** Number of units that come from before a position. `starts`: ascending. */
function unitsBefore(starts: readonly number[], position: number): number {
  const index = starts.findIndex((start) => start >= position);
  return index < 0 ? starts.length : index;
}

/** Into parts of equal length. */
function cutLong([start, end]: Sentence): Sentence[] {
  const parts = Math.ceil((end - start) / LONGEST);
  const edge = (part: number): number => start + Math.round(((end - start) * part) / parts);
  return Array.from({ length: parts }, (_, part): Sentence => [edge(part), edge(part + 1)]);
}
