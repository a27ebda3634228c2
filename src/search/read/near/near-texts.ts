/** Reads the texts that most resemble a quotation, as far as the index can tell. */

import type { BundledRecord } from '../../format/bundle.ts';
import { gramLimit } from '../../format/grams.ts';
import type { IndexSource } from '../source.ts';
import { nearGramLength, nearOffsets } from './gram-offsets.ts';
import { type ChunkCandidate, type GramPostings, rankChunks } from './rank-chunks.ts';
import { MIN_LENGTH } from './tolerance.ts';

export interface NearLimits {
  /** For grams and texts together; what has been read before costs none. */
  requests: number;
  /** Most texts to read. */
  texts: number;
  admits: (recordNumber: number) => boolean;
  /** Whether rounds after the first read more grams, or only the next texts. */
  needsGrams?: () => boolean;
  signal?: AbortSignal | undefined;
}

/**
 * The grams that the exact search of the same text reads mostly find the text. Only if they do not, more grams and texts are
 * read.
 */
const ROUNDS = [
  { grams: (length: number) => gramLimit(length, 1), texts: 1 },
  { grams: () => 8, texts: 2 },
  { grams: () => 8, texts: Infinity },
];

/** A record with the paragraphs of one chunk. */
export interface NearText {
  /** Unique for record and chunk. */
  key: string;
  record: BundledRecord;
}

/**
 * Best first, in rounds: who has found enough leaves the last ones out. `text`: the folded quotation; none are read for one
 * below MIN_LENGTH.
 */
export async function* nearTexts(
  source: IndexSource,
  text: string,
  { requests, texts, admits, needsGrams = () => true, signal }: NearLimits,
): AsyncGenerator<NearText[]> {
  if (text.length < MIN_LENGTH) return;
  const before = source.requests;
  const left = (): number => requests - (source.requests - before);
  const seen = new Set<string>();
  let found: GramPostings[] = [];
  for (const round of ROUNDS) {
    if ((seen.size > 0 && left() <= 0) || isUnknown(found)) return;
    const wanted = affordable(
      [...spreadGrams(source, text, round.grams(text.length)), ...tornEnds(text, found)],
      left() - texts,
      ({ gram }) => source.hasPostings(gram),
    );
    if (found.length === 0 || needsGrams())
      found = await Promise.all(
        wanted.map(async ({ offset, gram }) => {
          return { offset, postings: await source.postings(gram, signal), masks: gram.length === 3 };
        }),
      );
    const ranked = rankChunks(found, source.pointer.documents, admits);
    const chunks = unread(ranked, seen, Math.min(texts, round.texts));
    const read = affordable(chunks, left(), ({ recordNumber, chunk }) => source.hasRecord(recordNumber, chunk));
    for (const { key } of read) seen.add(key);
    yield await Promise.all(
      read.map(async ({ key, recordNumber, chunk }) => {
        return { key, record: await source.record(recordNumber, [chunk], signal) };
      }),
    );
  }
}

/** The first `limit` that have not been read. One that holds the grams in text and title is there twice. */
function unread(ranked: readonly ChunkCandidate[], seen: ReadonlySet<string>, limit: number) {
  const chunks = new Map<string, ChunkCandidate>();
  for (const candidate of ranked) {
    if (chunks.size === limit) break;
    const key = `${candidate.recordNumber}-${candidate.chunk}`;
    if (!seen.has(key) && !chunks.has(key)) chunks.set(key, candidate);
  }
  return [...chunks].map(([key, candidate]) => ({ key, ...candidate }));
}

interface Gram {
  /** In the quotation. */
  offset: number;
  gram: string;
}

function spreadGrams(source: IndexSource, text: string, limit: number): Gram[] {
  const length = nearGramLength(text.length);
  const gramAt = (offset: number): string => text.slice(offset, offset + length);
  const offsets = nearOffsets(text.length, limit, (offset) => source.weight(gramAt(offset)));
  return offsets.map((offset) => ({ offset, gram: gramAt(offset) }));
}

/** Whether half of the grams read occur nowhere, so that this is no quotation. Mistakes hide fewer. */
function isUnknown(found: readonly GramPostings[]): boolean {
  const unknown = found.filter(({ postings }) => postings.units.length === 0).length;
  return unknown > 0 && unknown >= found.length / 2;
}

/** The first and last two characters, if no text has the first or last three: an error beside them hides them. */
function tornEnds(text: string, found: readonly GramPostings[]): Gram[] {
  const isTorn = (end: number): boolean =>
    found.some(({ offset, postings, masks }) => masks && offset === end && postings.units.length === 0);
  return [0, text.length - 3]
    .filter(isTorn)
    .map((end) => (end === 0 ? 0 : text.length - 2))
    .map((offset) => ({ offset, gram: text.slice(offset, offset + 2) }));
}

/** What has been read, and of the others the first `requests`; at least one. */
function affordable<T>(all: readonly T[], requests: number, isRead: (one: T) => boolean): T[] {
  let left = Math.max(requests, all.some(isRead) ? 0 : 1);
  return all.filter((one) => isRead(one) || left-- > 0);
}
