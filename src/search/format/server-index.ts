/**
 * The index of a search server (OpenSearch), for archives that outgrow static files: one document a search record, with
 * text folded as in the static index, in grams. A term of one to three characters is a gram; a longer one is a phrase of
 * trigrams at consecutive positions. So the server finds exactly the runs of characters that the texts have.
 */

import type { BundledRecord } from './bundle.ts';
import { GRAM_LENGTHS, type GramLength } from './grams.ts';
import type { SearchType, TypeGroup } from './search-record.ts';

/** Changes whenever a page of one version cannot query an index of the other. */
export const SERVER_FORMAT = 'fazhi-search-server/1';

/** The document that describes the index. No query for terms finds it. */
export const ABOUT_ID = 'about';

export interface AboutIndex {
  format: string;
  /** First 12 hexadecimal digits of the SHA-256 of format, mapping and all documents. */
  build: string;
  documents: number;
}

/** What the server is given of one record. It returns `record` only; the rest is for finding, filtering and sorting. */
export interface ServerDocument {
  /** Not indexed: what a page verifies and shows. */
  record: BundledRecord;
  /** Place in the order of the index: by type, newest first. */
  number: number;
  type: SearchType;
  group: TypeGroup;
  /** Codes, province first. */
  regions: string[];
  /** The last of them. */
  region: string | null;
  year: number | null;
  /** Years since FIRST_YEAR, to sort by. */
  age: number;
  kind: string | null;
  /** The printed title, folded: as a whole, and in grams. */
  wholeTitle: string;
  title: string;
  /** Supplied title, issuers, regions, short forms, folded. */
  names: string[];
  /** Headings, folded. */
  headings: string[];
  /** Grams that occur several times (build/repeats.ts). */
  repeats: string[];
  paragraphs: ServerParagraph[];
}

/** A source paragraph. No phrase crosses two. */
export interface ServerParagraph {
  text: string;
  /** Values of PARTS and STANCES of its blocks. */
  parts: string[];
  stances: string[];
}

/** `age` counts from here. Records before it sort as of this year. */
export const FIRST_YEAR = 1949;

/** The fields in grams. Each has one subfield for each length of grams. */
export type GramField = 'title' | 'names' | 'headings' | 'paragraphs.text';

const SUBFIELDS = { 1: 'one', 2: 'two', 3: 'three' } as const satisfies Record<GramLength, string>;

/** The subfield that finds a folded term. The server counts code points, not UTF-16 units. */
export function subfieldFor(term: string): (typeof SUBFIELDS)[GramLength] {
  return SUBFIELDS[Math.min(3, codePoints(term)) as GramLength];
}

/** Length in code points. */
export function codePoints(term: string): number {
  return [...term].length;
}

/** A token of `repeats`: the bigram occurs at least `times` times, in 2 to MAX_FREQUENCY. */
export function oftenToken(bigram: string, times: number): string {
  return `${bigram}${times}`;
}

/** A token of `repeats`: the trigram occurs at a position ≡ `residue` mod 8, and at another one. */
export function residueToken(trigram: string, residue: number): string {
  return `${trigram}${residue & 7}`;
}

/** Settings and mapping: the body of the request that makes the index. Works without plug-ins. */
export function serverMapping(): object {
  const grams = (length: GramLength): object => ({
    type: 'text',
    analyzer: `grams_${length}`,
    norms: false,
    similarity: 'boolean',
    // Only phrases need positions.
    index_options: length === 3 ? 'positions' : 'docs',
  });
  const inGrams = {
    type: 'keyword',
    index: false,
    doc_values: false,
    fields: Object.fromEntries(GRAM_LENGTHS.map((length) => [SUBFIELDS[length], grams(length)])),
  };
  const keyword = { type: 'keyword' };
  return {
    settings: {
      analysis: {
        tokenizer: perLength((length) => ({ type: 'ngram', min_gram: length, max_gram: length })),
        analyzer: perLength((length) => ({ type: 'custom', tokenizer: `grams_${length}` })),
      },
    },
    mappings: {
      dynamic: 'strict',
      _source: { includes: ['about', 'record'] },
      properties: {
        about: { type: 'object', enabled: false },
        record: { type: 'object', enabled: false },
        number: { type: 'integer' },
        ...{ type: keyword, group: keyword, regions: keyword, region: keyword, kind: keyword },
        year: { type: 'short' },
        age: { type: 'short' },
        wholeTitle: { type: 'keyword', doc_values: false },
        ...{ title: inGrams, names: inGrams, headings: inGrams },
        repeats: { type: 'keyword', doc_values: false },
        paragraphs: { type: 'nested', properties: { text: inGrams, parts: keyword, stances: keyword } },
      },
    },
  };
}

function perLength(define: (length: GramLength) => object): object {
  return Object.fromEntries(GRAM_LENGTHS.map((length) => [`grams_${length}`, define(length)]));
}
