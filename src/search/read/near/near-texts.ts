/** Reads the texts that most resemble a quotation, as far as the index can tell. */

import type { BundledRecord } from '../../format/bundle.ts';
import type { IndexSource } from '../source.ts';
import { nearGramLength, nearOffsets } from './gram-offsets.ts';
import { rankChunks } from './rank-chunks.ts';
import { MIN_LENGTH } from './tolerance.ts';

export interface NearLimits {
  /** For grams and texts together; what has been read before costs none. */
  requests: number;
  /** Most texts to read. */
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
  const before = source.requests;
  const length = nearGramLength(text.length);
  const grams = nearOffsets(text.length, MAX_GRAMS).map((offset) => {
    return { offset, gram: text.slice(offset, offset + length) };
  });
  const found = await Promise.all(
    affordable(grams, requests - texts, ({ gram }) => source.hasPostings(gram)).map(async ({ offset, gram }) => {
      return { offset, postings: await source.postings(gram, signal), masks: length === 3 };
    }),
  );
  const chunks = rankChunks(found, source.pointer.documents, admits).slice(0, texts);
  const left = requests - (source.requests - before);
  return Promise.all(
    affordable(chunks, left, ({ recordNumber, chunk }) => source.hasRecord(recordNumber, chunk)).map(
      async ({ recordNumber, chunk }) => {
        return { key: `${recordNumber}-${chunk}`, record: await source.record(recordNumber, [chunk], signal) };
      },
    ),
  );
}

/** What has been read, and of the others the first `requests`; at least one. */
function affordable<T>(all: readonly T[], requests: number, isRead: (one: T) => boolean): T[] {
  let left = Math.max(requests, all.some(isRead) ? 0 : 1);
  return all.filter((one) => isRead(one) || left-- > 0);
}
