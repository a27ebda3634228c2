/** Finds the records that may contain all terms. */

import { INDEX_FIELDS, type IndexPointer, MAX_CHUNKS } from '../format/layout.ts';
import { FULL_TEXTS } from '../format/search-record.ts';
import { IN_HEADING, MAX_TITLE_LENGTH } from '../format/shard-format.ts';
import type { TermMatches } from './term-matches.ts';

/** Contains every term and no excluded one, as far as the index can tell. */
export interface CandidateRecord {
  recordNumber: number;
  /** Full texts: 2 = text or printed title contain every term, 1 = some. Other records: 0. */
  fullText: 0 | 1 | 2;
  /** The printed title is the only term. */
  whole: boolean;
  /** The title contains every term. */
  title: boolean;
  /** `fullText` is 0, and names (title, issuers, regions, document number) contain every term. */
  named: boolean;
  /** Headings contain every term. */
  heading: boolean;
  /** One chunk contains every term; after verification: one paragraph. */
  near: boolean;
  /** Statutory parts (bits) that contain every term. */
  parts: number;
  score: number;
  /** False if the text must be verified. */
  certain: boolean;
  /** By term: chunks (bits) that may contain it; 0 if only title or metadata do. */
  chunks: number[];
  /** Chunks (bits) that may contain an excluded term. */
  doubtful: number;
}

/** Bits of `RecordMatches.where`; the lower ones are chunks. */
const TEXT = 1 << 8;
const TITLE = 1 << 9;
const META = 1 << 10;
const WHOLE = 1 << 11;
const FIELD_BITS = { text: TEXT, title: TITLE, meta: META };
const CHUNKS = (1 << MAX_CHUNKS) - 1;

/** In record order. `terms` must not be empty. */
export function findCandidates(
  pointer: IndexPointer,
  terms: TermMatches[],
  excluded: TermMatches[],
): CandidateRecord[] {
  const required = terms.map((term) => matchesByRecord(pointer, term));
  const forbidden = excluded.map((term) => matchesByRecord(pointer, term));
  const fullTexts = numberOfFullTexts(pointer);
  const candidates: CandidateRecord[] = [];
  for (let recordNumber = 0; recordNumber < pointer.documents; recordNumber++) {
    if (required.some((term) => term.where[recordNumber] === 0)) continue;
    const against = forbidden.filter((term) => term.where[recordNumber] !== 0);
    if (against.some((term) => term.certain)) continue;
    const where = required.map((term) => term.where[recordNumber] ?? 0);
    const common = where.reduce((bits, termBits) => bits & termBits, -1);
    const fullText = recordNumber < fullTexts ? fullTextRank(where) : 0;
    candidates.push({
      recordNumber,
      fullText,
      named: fullText === 0 && where.every((bits) => (bits & (TITLE | META)) !== 0),
      whole: where.length === 1 && (common & WHOLE) !== 0,
      title: (common & TITLE) !== 0,
      heading: (common & IN_HEADING) !== 0,
      near: (common & CHUNKS) !== 0,
      parts: required.reduce((bits, term) => bits & (term.parts[recordNumber] ?? 0), -1),
      score: required.reduce((sum, term) => sum + (term.scores[recordNumber] ?? 0), 0),
      certain: against.length === 0 && required.every((term) => term.certain),
      chunks: where.map((bits) => bits & CHUNKS),
      doubtful: against.reduce((bits, term) => bits | ((term.where[recordNumber] ?? 0) & CHUNKS), 0),
    });
  }
  return candidates;
}

function fullTextRank(where: readonly number[]): 0 | 1 | 2 {
  const contained = where.filter((bits) => (bits & (TEXT | TITLE)) !== 0).length;
  if (contained === where.length) return 2;
  return contained > 0 ? 1 : 0;
}

/** One term, in columns by record number. */
interface RecordMatches {
  /** Bits: chunks, IN_HEADING and fields that contain the term; WHOLE. */
  where: Uint16Array;
  parts: Uint8Array;
  scores: Uint8Array;
  certain: boolean;
}

function matchesByRecord(pointer: IndexPointer, term: TermMatches): RecordMatches {
  const { documents: records } = pointer;
  const result: RecordMatches = {
    where: new Uint16Array(records),
    parts: new Uint8Array(records),
    scores: new Uint8Array(records),
    certain: term.certain,
  };
  term.units.forEach((unit, i) => {
    const record = unit % records;
    const field = INDEX_FIELDS[Math.floor(unit / records)] ?? 'meta';
    const text = field === 'text';
    const whole = field === 'title' && term.parts[i] === term.length && term.length < MAX_TITLE_LENGTH ? WHOLE : 0;
    const chunks = text ? (term.chunkFlags[i] ?? 0) : 0;
    result.where[record] = (result.where[record] ?? 0) | FIELD_BITS[field] | whole | chunks;
    if (!text) return;
    result.parts[record] = term.parts[i] ?? 0;
    result.scores[record] = term.scores[i] ?? 0;
  });
  return result;
}

/** Full texts come first. */
function numberOfFullTexts(pointer: IndexPointer): number {
  return pointer.groups.reduce((sum, group) => sum + (FULL_TEXTS.includes(group.type) ? group.count : 0), 0);
}
