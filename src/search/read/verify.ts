/** Holds a document's text against the query: the last word on whether it matches, and where. */

import { fold, foldWithSpans, type Variants } from '../../parse/fold.ts';
import { variantsOf } from '../../parse/variants.ts';
import { type BundledBlock, type BundledRecord, partsOf, stancesOf } from '../bundle.ts';
import type { Query, Term } from '../query.ts';
import { PARTS, STANCES } from '../search-record.ts';
import { bitOf, type Filters, isNarrowed } from './filter.ts';

/** A range `[start, end)` in a text. */
export type Range = [number, number];

export interface Found {
  /** Whether one paragraph holds all terms. */
  together: boolean;
  /** Paragraphs with hits, those with most terms first. */
  paragraphs: FoundParagraph[];
  /** Ranges of hits in the title. */
  title: Range[];
}

export interface FoundParagraph {
  blocks: BundledBlock[];
  /** Ranges of hits in the joined text of the blocks, ascending and apart. */
  ranges: Range[];
  /** Number of different terms. */
  terms: number;
}

/** What of the query stands in the document; null if it does not match query and filters. */
export function verify(document: BundledRecord, query: Query, filters: Filters): Found | null {
  const variants = variantsOf(document.pairs);
  const folded = document.paragraphs.map((blocks) => ({ blocks, text: fold(textOf(blocks), variants) }));
  const names = [document.title, ...document.names].map((name) => fold(name, variants));
  const everywhere = [...names, ...folded.map(({ text }) => text)];
  if (query.excluded.some((term) => everywhere.some((text) => text.includes(term.text)))) return null;

  const narrowed = isNarrowed(filters);
  const paragraphs = folded
    .filter(({ text }) => query.terms.some((term) => text.includes(term.text)))
    .map(({ blocks }) => findIn(blocks, query, filters, variants))
    .filter(({ terms }) => terms.size > 0);
  const said = (term: Term): boolean =>
    paragraphs.some(({ terms }) => terms.has(term.text)) ||
    (!narrowed && names.some((name) => name.includes(term.text)));
  if (!query.terms.every(said)) return null;

  return {
    together: paragraphs.some(({ terms }) => terms.size === query.terms.length),
    paragraphs: paragraphs
      .map(({ blocks, ranges, terms }) => ({ blocks, ranges, terms: terms.size }))
      .sort((a, b) => b.terms - a.terms),
    title: rangesOf(document.title, textsOf(query), variants),
  };
}

/** The terms that stand in a paragraph, and where: only in blocks that the filters let through, or across one of them. */
function findIn(
  blocks: BundledBlock[],
  query: Query,
  filters: Filters,
  variants: Variants,
): { blocks: BundledBlock[]; ranges: Range[]; terms: Set<string> } {
  const within = rangesWithin(blocks, filters);
  const hits = hitsOf(textOf(blocks), textsOf(query), variants).filter(({ range: [start, end] }) =>
    within.some(([from, to]) => start < to && end > from),
  );
  return { blocks, ranges: rangesOfHits(hits), terms: new Set(hits.map(({ term }) => term)) };
}

/** Where the terms stand in a text, in its own positions; what overlaps or touches is joined. */
export function rangesOf(source: string, terms: readonly string[], variants: Variants): Range[] {
  return rangesOfHits(hitsOf(source, terms, variants));
}

interface TermHit {
  term: string;
  range: Range;
}

function hitsOf(source: string, terms: readonly string[], variants: Variants): TermHit[] {
  const { text, spans } = foldWithSpans(source, variants);
  return terms.flatMap((term) =>
    occurrences(text, term).map((at): TermHit => {
      return { term, range: [spans.starts[at] ?? 0, spans.ends[at + term.length - 1] ?? 0] };
    }),
  );
}

function rangesOfHits(hits: readonly TermHit[]): Range[] {
  return joinRanges(hits.map(({ range }) => range).sort((a, b) => a[0] - b[0]));
}

function occurrences(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) places.push(at);
  return places;
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

function textOf(blocks: readonly BundledBlock[]): string {
  return blocks.map((block) => block[1]).join('');
}

function textsOf({ terms }: Query): string[] {
  return terms.map((term) => term.text);
}

/** The ranges, in the joined text of the blocks, of those that the filters let through. */
function rangesWithin(blocks: readonly BundledBlock[], { part, stance }: Filters): Range[] {
  let at = 0;
  const ranges = blocks.map((block): Range => {
    const start = at;
    at += block[1].length;
    return [start, at];
  });
  return ranges.filter((_, i) => {
    const block = blocks[i];
    if (block === undefined) return false;
    const hasPart = part === null || (partsOf(block) & bitOf(PARTS, part)) !== 0;
    return hasPart && (stance === null || (stancesOf(block) & bitOf(STANCES, stance)) !== 0);
  });
}
