/**
 * Files of a portion of the exact index: everything that joining needs of some of the records, numbered within the portion.
 *
 * ```
 * portion.json            format, and the number of slices of each gram length
 * summaries.ndjson        RecordSummary of each record, in the order of the index
 * texts.ndjson            BundledText of each record
 * texts.bin               f64 each: offsets of their lines, and the end
 * corpus/<column>.bin     the columns of Corpus
 * grams/<length>/<n>.bin  the postings of a slice of hashes: a shard (shard-format.ts), not packed
 * ```
 *
 * Texts are cut at chunks as if each had its files for itself; the plan of the whole index may undo that.
 */

import type { GramLength } from '../format/grams.ts';

export const PORTION_FORMAT = 'fazhi-search-portion/1';

export const portionFiles = {
  portion: 'portion.json',
  summaries: 'summaries.ndjson',
  texts: 'texts.ndjson',
  textStarts: 'texts.bin',
} as const;

export interface PortionHead {
  format: typeof PORTION_FORMAT;
  slices: number;
}

export function columnPath(column: string): string {
  return `corpus/${column}.bin`;
}

export function slicePath(length: GramLength, slice: number): string {
  return `grams/${length}/${slice}.bin`;
}
