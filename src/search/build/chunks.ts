/** Cuts long documents into chunks, at paragraphs. */

import { MAX_CHUNKS } from '../layout.ts';
import type { SearchRecord } from '../search-record.ts';

/**
 * Characters of a chunk in a big archive: about 3 KB packed, so that ten results cost as much as two or three shards.
 */
const CHUNK_SIZE = 2_500;

/** A document that is hardly longer than a chunk stays whole. */
const TOLERANCE = 1.3;

/** Below so many characters in all, chunks are not worth their files: a reader who searches soon has most texts. */
const SMALL_ARCHIVE = 1_000_000;

/** The chunk size for an archive of so many characters. */
export function chunkSize(characters: number): number {
  return characters < SMALL_ARCHIVE ? Infinity : CHUNK_SIZE;
}

/** The chunk of each paragraph, ascending from 0, at most MAX_CHUNKS of them, about equal in size. */
export function chunkParagraphs(document: SearchRecord, size: number): number[] {
  const lengths = document.paragraphs.map(({ blocks }) => blocks.reduce((sum, block) => sum + block.text.length, 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const chunks = total <= size * TOLERANCE ? 1 : Math.min(MAX_CHUNKS, Math.round(total / size));
  let before = 0;
  return lengths.map((length) => {
    const middle = before + length / 2;
    before += length;
    return Math.min(chunks - 1, Math.floor((middle * chunks) / total));
  });
}
