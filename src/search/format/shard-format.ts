/**
 * A shard: the posting lists of all grams in one slice of hashes. Uncompressed form, little endian:
 *
 * ```
 * 0  'F' 'Z'          magic
 * 2  u8               version (1)
 * 3  u8               gram length (1, 2, 3)
 * 4  u32              number of the shard
 * 8  6 varints        number of grams, number of postings, then the byte lengths of the streams keys, counts, deltas,
 *                     and of all streams together
 *    keys             in code unit order: first code units as varint differences, then for each further code unit all
 *                     high bytes, all low bytes
 *    counts           varint: number of units with the gram
 *    deltas           varint: difference of unit numbers, from −1
 *    values           grams of 1: nothing
 *                     grams of 2: u8 each, frequency in the unit, up to MAX_FREQUENCY
 *                     grams of 3: u8 each, bit r set = occurs at a position ≡ r mod 8
 *    chunk flags      u8 each: bit c set = occurs in chunk c (bits 0–6); bit 7 = occurs within a heading
 *    parts            u8 each: in texts, bit p set = occurs in a paragraph of the statutory part p; in titles, the length
 *                     of the folded title, up to MAX_TITLE_LENGTH
 * ```
 *
 * Grouping values by kind improves compression. A mask with FULL_FROM or more residues says little; it is written as
 * full (any position), which makes the commonest trigrams cheap. Masks serve phrases of four and more characters only:
 * they test the distances of trigrams; the text verifies the rest.
 */

export const SHARD_VERSION = 1;
/** Residues from which a mask is written as full. */
export const FULL_FROM = 5;
export const FULL = 0xff;
/** Higher frequencies add nothing to relevance. */
export const MAX_FREQUENCY = 4;
/** A term of a title's length that occurs in it is the whole title. */
export const MAX_TITLE_LENGTH = 255;
/** Heading bit of `chunkFlags`; lower bits are chunks. */
export const IN_HEADING = 0x80;

/** One gram's postings, in columns, ascending by unit. */
export interface Postings {
  units: Uint32Array;
  /** Bigrams: frequency; trigrams: mask of positions mod 8; else 1. */
  values: Uint8Array;
  chunkFlags: Uint8Array;
  /** See above. */
  parts: Uint8Array;
}

/** Number of residues in a mask. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
