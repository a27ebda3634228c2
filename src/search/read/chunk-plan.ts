/** Selects the chunks of a candidate to read. */

import type { CandidateRecord } from './candidates.ts';

/**
 * The chunks to read first, ascending: one that may contain all terms, else one per term; plus all that may contain an
 * excluded term. With `whole` (filters admit only some paragraphs): all that may contain any term.
 */
export function firstChunks(candidate: CandidateRecord, whole: boolean): number[] {
  if (whole) return allChunks(candidate);
  const common = candidate.chunks.filter((bits) => bits !== 0).reduce((bits, termBits) => bits & termBits, -1);
  let chosen = candidate.doubtful;
  if (common > 0) chosen |= lowest(common);
  else for (const bits of candidate.chunks) if ((bits & chosen) === 0) chosen |= lowest(bits);
  return numbers(chosen);
}

/** Every chunk that may contain a term, required or excluded. */
export function allChunks(candidate: CandidateRecord): number[] {
  return numbers(candidate.chunks.reduce((bits, termBits) => bits | termBits, candidate.doubtful));
}

function lowest(bits: number): number {
  return bits & -bits;
}

/** Bits to numbers. If none, the first chunk, for the fields of the result row. */
function numbers(bits: number): number[] {
  const chunks = [...bits.toString(2)].reverse().flatMap((bit, chunk) => (bit === '1' ? [chunk] : []));
  return chunks.length === 0 ? [0] : chunks;
}
