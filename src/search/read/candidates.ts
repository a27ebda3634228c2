/** From units to documents: which documents may hold all terms, and where in them. */

import { type IndexPointer, MAX_CHUNKS, SPACES } from '../layout.ts';
import { FULL_TEXTS } from '../search-record.ts';
import { IN_HEADING } from '../shard-format.ts';
import type { TermMatches } from './term-matches.ts';

/** A document that holds every term and no excluded one, as far as the index can tell. */
export interface Candidate {
  document: number;
  /** 2: a full text which holds every term in its text or its own title; 1: one which holds some there; 0: all others. */
  fullText: 0 | 1 | 2;
  /** Every term stands in the title. */
  title: boolean;
  /** One of the others, of which every term stands in the names: title, issuers, regions, document number. */
  named: boolean;
  /** Every term stands in headings. */
  heading: boolean;
  /** All terms stand in one chunk: maybe in one paragraph. */
  near: boolean;
  /** Statutory parts (bits) in each of which all terms stand. */
  parts: number;
  score: number;
  /** False if the text still has to be asked whether it matches. */
  certain: boolean;
  /** Chunks (bits) in which each term may stand; 0 for a term that only title or metadata hold. */
  chunks: number[];
  /** Chunks in which an excluded term may stand. */
  doubtful: number;
}

/** Bits of `DocumentMatches.where`; the lower ones are chunks. */
const TEXT = 1 << 8;
const TITLE = 1 << 9;
const META = 1 << 10;
const BITS = { text: TEXT, title: TITLE, meta: META };
const CHUNKS = (1 << MAX_CHUNKS) - 1;

/** All candidates in document order. `terms` must not be empty. */
export function findCandidates(pointer: IndexPointer, terms: TermMatches[], excluded: TermMatches[]): Candidate[] {
  const wanted = terms.map((term) => byDocument(pointer, term));
  const unwanted = excluded.map((term) => byDocument(pointer, term));
  const fullTexts = numberOfFullTexts(pointer);
  const candidates: Candidate[] = [];
  for (let document = 0; document < pointer.documents; document++) {
    if (wanted.some((term) => term.where[document] === 0)) continue;
    const against = unwanted.filter((term) => term.where[document] !== 0);
    if (against.some((term) => term.certain)) continue;
    const where = wanted.map((term) => term.where[document] ?? 0);
    const common = where.reduce((bits, of) => bits & of, -1);
    const fullText = document < fullTexts ? saidIn(where) : 0;
    candidates.push({
      document,
      fullText,
      named: fullText === 0 && where.every((bits) => (bits & (TITLE | META)) !== 0),
      title: (common & TITLE) !== 0,
      heading: (common & IN_HEADING) !== 0,
      near: (common & CHUNKS) !== 0,
      parts: wanted.reduce((bits, term) => bits & (term.parts[document] ?? 0), -1),
      score: wanted.reduce((sum, term) => sum + (term.scores[document] ?? 0), 0),
      certain: against.length === 0 && wanted.every((term) => term.certain),
      chunks: where.map((bits) => bits & CHUNKS),
      doubtful: against.reduce((bits, term) => bits | ((term.where[document] ?? 0) & CHUNKS), 0),
    });
  }
  return candidates;
}

/** Whether text and title hold all, some or none of the terms. */
function saidIn(where: readonly number[]): 0 | 1 | 2 {
  const said = where.filter((bits) => (bits & (TEXT | TITLE)) !== 0).length;
  if (said === where.length) return 2;
  return said > 0 ? 1 : 0;
}

/** One term's matches, in columns by document. */
interface DocumentMatches {
  /** 0, or the chunks, IN_HEADING and kinds of space in which it stands. */
  where: Uint16Array;
  parts: Uint8Array;
  scores: Uint8Array;
  certain: boolean;
}

function byDocument(pointer: IndexPointer, term: TermMatches): DocumentMatches {
  const { documents } = pointer;
  const result: DocumentMatches = {
    where: new Uint16Array(documents),
    parts: new Uint8Array(documents),
    scores: new Uint8Array(documents),
    certain: term.certain,
  };
  term.units.forEach((unit, i) => {
    const document = unit % documents;
    const space = SPACES[Math.floor(unit / documents)] ?? 'meta';
    const text = space === 'text';
    result.where[document] = (result.where[document] ?? 0) | BITS[space] | (text ? (term.places[i] ?? 0) : 0);
    if (!text) return;
    result.parts[document] = term.parts[i] ?? 0;
    result.scores[document] = term.scores[i] ?? 0;
  });
  return result;
}

/** Full texts have the first numbers. */
function numberOfFullTexts(pointer: IndexPointer): number {
  return pointer.groups.reduce((sum, group) => sum + (FULL_TEXTS.includes(group.type) ? group.count : 0), 0);
}
