/** Matches text against the query: the final decision. */

import { fold, foldWithSpans, type Variants } from '../../parse/fold.ts';
import { variantsOf } from '../../parse/variants.ts';
import { type BundledBlock, type BundledRecord, partsOf, stancesOf } from '../format/bundle.ts';
import type { Query, Term } from '../format/query.ts';
import { PARTS, STANCES } from '../format/search-record.ts';
import { bitOf, type Filters, isNarrowed } from './filter.ts';

/** `[start, end)` */
export type Range = [number, number];

export interface RecordMatch {
  /** Whether one paragraph contains all terms. */
  together: boolean;
  /** Paragraphs with hits, most terms first. */
  paragraphs: ParagraphMatch[];
  title: Range[];
}

export interface ParagraphMatch {
  blocks: BundledBlock[];
  /** In the joined text of the blocks, ascending and apart. */
  ranges: Range[];
  /** Different terms. */
  terms: number;
}

/** Null if the record does not match query and filters. */
export function verify(record: BundledRecord, query: Query, filters: Filters): RecordMatch | null {
  const variants = variantsOf(record.pairs);
  const folded = record.paragraphs.map((blocks) => ({ blocks, text: fold(textOf(blocks), variants) }));
  const names = [record.title, ...record.names].map((name) => fold(name, variants));
  const everywhere = [...names, ...folded.map(({ text }) => text)];
  if (query.excluded.some((term) => everywhere.some((text) => text.includes(term.text)))) return null;

  const narrowed = isNarrowed(filters);
  const paragraphs = folded
    .filter(({ text }) => query.terms.some((term) => text.includes(term.text)))
    .map(({ blocks }) => matchParagraph(blocks, query, filters, variants))
    .filter(({ terms }) => terms.size > 0);
  const occurs = (term: Term): boolean =>
    paragraphs.some(({ terms }) => terms.has(term.text)) ||
    (!narrowed && names.some((name) => name.includes(term.text)));
  if (!query.terms.every(occurs)) return null;

  return {
    together: paragraphs.some(({ terms }) => terms.size === query.terms.length),
    paragraphs: paragraphs
      .map(({ blocks, ranges, terms }) => ({ blocks, ranges, terms: terms.size }))
      .sort((a, b) => b.terms - a.terms),
    title: rangesOf(record.title, textsOf(query), variants),
  };
}

/** Keeps only hits that overlap a block which the filters admit. */
function matchParagraph(
  blocks: BundledBlock[],
  query: Query,
  filters: Filters,
  variants: Variants,
): { blocks: BundledBlock[]; ranges: Range[]; terms: Set<string> } {
  const within = rangesWithin(blocks, filters);
  const hits = hitsOf(textOf(blocks), textsOf(query), variants).filter(({ range }) =>
    within.some((block) => overlap(range, block)),
  );
  return { blocks, ranges: rangesOfHits(hits), terms: new Set(hits.map(({ term }) => term)) };
}

/** In positions of `source`; overlapping or adjacent ranges are joined. */
export function rangesOf(source: string, terms: readonly string[], variants: Variants): Range[] {
  return rangesOfHits(hitsOf(source, terms, variants));
}

export interface TermHit {
  term: string;
  range: Range;
}

/** Every hit of every term. */
export function hitsOf(source: string, terms: readonly string[], variants: Variants): TermHit[] {
  const { text, spans } = foldWithSpans(source, variants);
  return terms.flatMap((term) =>
    occurrences(text, term).map((position): TermHit => {
      return { term, range: [spans.starts[position] ?? 0, spans.ends[position + term.length - 1] ?? 0] };
    }),
  );
}

function rangesOfHits(hits: readonly TermHit[]): Range[] {
  return joinRanges(hits.map(({ range }) => range).sort((a, b) => a[0] - b[0]));
}

function occurrences(text: string, term: string): number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) positions.push(at);
  return positions;
}

/** Joins ascending ranges that overlap or touch. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

export function textOf(blocks: readonly BundledBlock[]): string {
  return blocks.map((block) => block[1]).join('');
}

export function textsOf({ terms }: Query): string[] {
  return terms.map((term) => term.text);
}

/** Whether a block has the part and the stance of the filters, if set. */
export function admitsBlock(block: BundledBlock, { part, stance }: Filters): boolean {
  const hasPart = part === null || (partsOf(block) & bitOf(PARTS, part)) !== 0;
  return hasPart && (stance === null || (stancesOf(block) & bitOf(STANCES, stance)) !== 0);
}

/** Ranges, in the joined text, of blocks that the filters admit. */
function rangesWithin(blocks: readonly BundledBlock[], filters: Filters): Range[] {
  return rangesOfBlocks(blocks).filter((_, i) => blocks[i] !== undefined && admitsBlock(blocks[i], filters));
}

/** Ranges in the joined text. */
export function rangesOfBlocks(blocks: readonly BundledBlock[]): Range[] {
  let end = 0;
  return blocks.map((block): Range => {
    const start = end;
    end += block[1].length;
    return [start, end];
  });
}

export function overlap([start, end]: Range, [from, to]: Range = [0, 0]): boolean {
  return start < to && end > from;
}
