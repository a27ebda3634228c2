/** Holds a document's text against the query: the last word on whether it matches, and where. */

import { type BundledBlock, type BundledDocument, partsOf, stancesOf } from '../bundle.ts';
import { PARTS, STANCES } from '../document.ts';
import { fold, foldWithSpans, type Variants } from '../fold.ts';
import type { Query } from '../query.ts';
import { variantsOf } from '../variants.ts';
import { bitOf, type Filters } from './filter.ts';

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
export function verify(document: BundledDocument, query: Query, filters: Filters): Found | null {
  const variants = variantsOf(document.pairs);
  const folded = document.paragraphs.map((blocks) => ({ blocks, text: fold(textOf(blocks), variants) }));
  const names = [document.title, ...document.names].map((name) => fold(name, variants));
  const everywhere = [...names, ...folded.map(({ text }) => text)];
  if (query.excluded.some((term) => everywhere.some((text) => text.includes(term.text)))) return null;

  const narrowed = filters.part !== null || filters.stance !== null;
  const eligible = narrowed ? folded.filter(({ blocks }) => isWithin(blocks, filters)) : folded;
  const texts = [...eligible.map(({ text }) => text), ...(narrowed ? [] : names)];
  if (!query.terms.every((term) => texts.some((text) => text.includes(term.text)))) return null;

  const paragraphs = eligible.flatMap(({ blocks, text }) => {
    const terms = query.terms.filter((term) => text.includes(term.text)).map((term) => term.text);
    return terms.length === 0
      ? []
      : [{ blocks, ranges: rangesOf(textOf(blocks), terms, variants), terms: terms.length }];
  });
  return {
    together: paragraphs.some(({ terms }) => terms === query.terms.length),
    paragraphs: paragraphs.sort((a, b) => b.terms - a.terms),
    title: rangesOf(
      document.title,
      query.terms.map((term) => term.text),
      variants,
    ),
  };
}

/** Where the terms stand in a text, in its own positions; what overlaps or touches is joined. */
export function rangesOf(source: string, terms: readonly string[], variants: Variants): Range[] {
  const { text, spans } = foldWithSpans(source, variants);
  const ranges = terms.flatMap((term) =>
    occurrences(text, term).map((at): Range => {
      return [spans.starts[at] ?? 0, spans.ends[at + term.length - 1] ?? 0];
    }),
  );
  return joinRanges(ranges.sort((a, b) => a[0] - b[0]));
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

function isWithin(blocks: readonly BundledBlock[], { part, stance }: Filters): boolean {
  const hasPart = part === null || blocks.some((block) => (partsOf(block) & bitOf(PARTS, part)) !== 0);
  return hasPart && (stance === null || blocks.some((block) => (stancesOf(block) & bitOf(STANCES, stance)) !== 0));
}
