/** What the whole text of a record proves about the filters of part and stance. */

import { variantsOf } from '../../parse/variants.ts';
import { type BundledBlock, type BundledRecord, partsOf, stancesOf } from '../format/bundle.ts';
import type { Query } from '../format/query.ts';
import { PARTS, STANCES } from '../format/search-record.ts';
import { type Filters, NO_FILTERS } from './filter.ts';
import { admitsBlock, hitsOf, overlap, rangesOfBlocks, textOf, textsOf, verify } from './verify.ts';

export interface TextValues {
  /** Whether the record matches without filters. */
  matches: boolean;
  /** Parts (bits) with which it matches, given the stance of the filters. */
  parts: number;
  /** Stances (bits) with which it matches, given the part of the filters. */
  stances: number;
}

/** `record`: with every paragraph that may contain a term. */
export function textValues(record: BundledRecord, query: Query, filters: Filters): TextValues {
  const match = verify(record, query, NO_FILTERS);
  if (match === null) return { matches: false, parts: 0, stances: 0 };
  const [parts, stances] = [new TermsByBit(PARTS.length), new TermsByBit(STANCES.length)];
  const add = (block: BundledBlock, term: string): void => {
    if (admitsBlock(block, { ...filters, part: null })) parts.add(partsOf(block), term);
    if (admitsBlock(block, { ...filters, stance: null })) stances.add(stancesOf(block), term);
  };
  for (const { blocks } of match.paragraphs) {
    const ranges = rangesOfBlocks(blocks);
    for (const { term, range } of hitsOf(textOf(blocks), textsOf(query), variantsOf(record.pairs)))
      for (const [i, block] of blocks.entries()) if (overlap(range, ranges[i])) add(block, term);
  }
  const terms = new Set(query.terms.map(({ text }) => text)).size;
  return { matches: true, parts: parts.withAll(terms), stances: stances.withAll(terms) };
}

/** The terms found in blocks with a bit. */
class TermsByBit {
  readonly #terms: readonly Set<string>[];

  constructor(bits: number) {
    this.#terms = Array.from({ length: bits }, () => new Set());
  }

  add(bits: number, term: string): void {
    for (const [bit, terms] of this.#terms.entries()) if ((bits & (1 << bit)) !== 0) terms.add(term);
  }

  /** The bits with this many terms. */
  withAll(count: number): number {
    return this.#terms.reduce((bits, terms, bit) => (terms.size === count ? bits | (1 << bit) : bits), 0);
  }
}
