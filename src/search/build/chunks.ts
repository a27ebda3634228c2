/** Splits long records into chunks, at paragraphs. */

import { MAX_CHUNKS } from '../format/layout.ts';
import type { SearchRecord } from '../format/search-record.ts';

/** Characters of a chunk: about 3 KB packed, so ten results cost as much as two or three shards. */
const CHUNK_SIZE = 2_500;

/** Records up to this factor longer stay whole. */
const TOLERANCE = 1.3;

/** Chunk of each paragraph, ascending from 0; at most MAX_CHUNKS of about equal size. */
export function chunkParagraphs(record: SearchRecord): number[] {
  const lengths = record.paragraphs.map(({ blocks }) => blocks.reduce((sum, block) => sum + block.text.length, 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const chunks = total <= CHUNK_SIZE * TOLERANCE ? 1 : Math.min(MAX_CHUNKS, Math.round(total / CHUNK_SIZE));
  let before = 0;
  return lengths.map((length) => {
    const middle = before + length / 2;
    before += length;
    return Math.min(chunks - 1, Math.floor((middle * chunks) / total));
  });
}

/** Number of chunks. `chunks`: of a record's paragraphs. */
export function chunksOf(chunks: readonly number[]): number {
  return (chunks.at(-1) ?? 0) + 1;
}
