/** Which chunks of a candidate to read. */

import type { Candidate } from './candidates.ts';

/**
 * The chunks to read first, ascending: one that may hold all terms where there is one, else one for each term; and all
 * that may hold an excluded term. With `whole` (hits are restricted to some paragraphs) all that may hold any term.
 */
export function firstChunks(candidate: Candidate, whole: boolean): number[] {
  if (whole) return allChunks(candidate);
  const common = candidate.chunks.filter((bits) => bits !== 0).reduce((bits, of) => bits & of, -1);
  let chosen = candidate.doubtful;
  if (common > 0) chosen |= lowest(common);
  else for (const bits of candidate.chunks) if ((bits & chosen) === 0) chosen |= lowest(bits);
  return numbers(chosen);
}

/** Every chunk that may hold a term, wanted or excluded. */
export function allChunks(candidate: Candidate): number[] {
  return numbers(candidate.chunks.reduce((bits, of) => bits | of, candidate.doubtful));
}

function lowest(bits: number): number {
  return bits & -bits;
}

/** The first chunk carries what is shown of a document that has its hits elsewhere. */
function numbers(bits: number): number[] {
  const chunks = [...bits.toString(2)].reverse().flatMap((bit, chunk) => (bit === '1' ? [chunk] : []));
  return chunks.length === 0 ? [0] : chunks;
}
