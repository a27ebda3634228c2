/**
 * A shard: the posting lists of all grams whose hash falls into one slice. Uncompressed form, little endian:
 *
 * ```
 * 0  'F' 'Z'          magic
 * 2  u8               version (1)
 * 3  u8               gram length (1, 2, 3)
 * 4  u32              number of the shard
 * 8  6 varints        number of grams, number of postings, then the byte lengths of the streams keys, counts, deltas,
 *                     and of all streams together
 *    keys             first code units as varint differences, then for each further unit all high bytes, all low bytes;
 *                     grams stand in code unit order
 *    counts           varint: how many units a gram occurs in
 *    deltas           varint: difference of unit numbers, from −1
 *    values           grams of 1: nothing
 *                     grams of 2: u8 each, how often it occurs in the unit, up to MAX_FREQUENCY
 *                     grams of 3: u8 each, bit r set = occurs at a position ≡ r mod 8
 *    places           u8 each: bit c set = occurs in chunk c (bits 0–6); bit 7 = occurs within a heading
 *    parts            u8 each: bit p set = occurs in a paragraph of the statutory part p
 * ```
 *
 * Streams of a kind stand together because they compress better so. A trigram at so many residues that the mask says
 * little gets a full mask: it may stand anywhere; that makes the commonest trigrams cheap. Only phrases of four and more
 * characters use masks, to see whether trigrams stand at the right distance; what they let through is verified.
 */

export const SHARD_VERSION = 1;
/** Masks with at least so many residues are written as full. */
export const FULL_FROM = 5;
export const FULL = 0xff;
/** Beyond this it says nothing on relevance any more. */
export const MAX_FREQUENCY = 4;
/** The bit of `places` for headings; those below are chunks. */
export const IN_HEADING = 0x80;

/** One gram's postings, by unit in ascending order. */
export interface Postings {
  units: Uint32Array;
  /** Frequency of bigrams, mask of positions mod 8 of trigrams; else 1. */
  values: Uint8Array;
  places: Uint8Array;
  parts: Uint8Array;
}
