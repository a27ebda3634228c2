/** Reads the texts that most resemble a quotation, as far as the index can tell. */

import type { BundledRecord } from '../../format/bundle.ts';
import type { IndexSource } from '../source.ts';
import { nearGramLength, nearOffsets } from './gram-offsets.ts';
import { rankChunks } from './rank-chunks.ts';
import { MIN_LENGTH } from './tolerance.ts';

export interface NearLimits {
  /** For grams and texts together; what has been read before costs none. */
  requests: number;
  /** Texts to read, whatever `requests` allows. */
  texts: number;
  admits: (recordNumber: number) => boolean;
  signal?: AbortSignal | undefined;
}

/** More grams hardly find other texts. */
const MAX_GRAMS = 8;

/** A record with the paragraphs of one chunk. */
export interface NearText {
  /** Unique for record and chunk. */
  key: string;
  record: BundledRecord;
}

/** Best first. `text`: the folded quotation; none are read for one below MIN_LENGTH. */
export async function nearTexts(
  source: IndexSource,
  text: string,
  { requests, texts, admits, signal }: NearLimits,
): Promise<NearText[]> {
  if (text.length < MIN_LENGTH) return [];
  const length = nearGramLength(text.length);
  const grams = nearOffsets(text.length, MAX_GRAMS).map((offset) => {
    return { offset, gram: text.slice(offset, offset + length) };
  });
  let left = Math.max(1, requests - texts);
  const affordable = grams.filter(({ gram }) => source.hasPostings(gram) || left-- > 0);
  const found = await Promise.all(
    affordable.map(async ({ offset, gram }) => {
      return { offset, postings: await source.postings(gram, signal), masks: length === 3 };
    }),
  );
  const chunks = rankChunks(found, source.pointer.documents, admits).slice(0, texts);
  return Promise.all(
    chunks.map(async ({ recordNumber, chunk }) => {
      return { key: `${recordNumber}-${chunk}`, record: await source.record(recordNumber, [chunk], signal) };
    }),
  );
}
