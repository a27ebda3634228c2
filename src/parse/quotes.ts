import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { QuoteSelector } from '../model/quote.ts';
import { type Alignment, align, foldWidth } from './alignment.ts';
import { sourceParagraphs } from './paragraphs.ts';
import { type Squeezed, squeeze, withoutWhiteSpace } from './white-space.ts';

/** Either the place of a quote, or why it has none: how often it occurs. */
export type Resolved = { anchor: Anchor } | { occurrences: number };

/** A document prepared for finding quotes: its source paragraphs without white space, one a line. */
export interface QuoteIndex {
  /** All paragraphs without white space, joined by line feeds, which no quote contains. */
  text: string;
  paragraphs: {
    number: number;
    /** Where the paragraph begins in `text`. */
    start: number;
    squeezed: Squeezed;
    /** Where each block begins in the paragraph's joined text, in order. */
    blocks: { id: string; start: number; end: number }[];
  }[];
}

/** Prepares a document for `resolveQuote`. */
export function indexQuotes(document: ParsedBody): QuoteIndex {
  let text = '';
  const paragraphs = sourceParagraphs(document).map(({ number, text: joined, blocks }) => {
    const squeezed = squeeze(joined);
    const start = text.length;
    text += `${squeezed.text}\n`;
    return { number, start, squeezed, blocks };
  });
  return { text, paragraphs };
}

/**
 * Finds a quote (TextQuoteSelector): it must occur exactly once in one source paragraph, between its prefix and suffix
 * where it has them. White space does not count on either side.
 */
export function resolveQuote(index: QuoteIndex, selector: QuoteSelector): Resolved {
  const quote = withoutWhiteSpace(selector.quote);
  const prefix = withoutWhiteSpace(selector.prefix ?? '');
  const needle = prefix + quote + withoutWhiteSpace(selector.suffix ?? '');
  const first = index.text.indexOf(needle);
  if (first < 0) return { occurrences: 0 };
  const occurrences = countOccurrences(index.text, needle, first);
  if (occurrences > 1) return { occurrences };
  return { anchor: anchorAt(index, first + prefix.length, quote.length) };
}

function countOccurrences(text: string, needle: string, first: number): number {
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf(needle, at + 1)) count++;
  return count;
}

/** The place in the document of a span of its text without white space. */
export function anchorOfSpan(index: QuoteIndex, start: number, length: number): Anchor {
  let at = start;
  for (const paragraph of index.paragraphs) {
    if (at < paragraph.squeezed.text.length) return anchorAt(index, paragraph.start + at, length);
    at -= paragraph.squeezed.text.length;
  }
  throw new RangeError(`No character ${start} in the document`);
}

/** The place in the document of a span of the index's text. */
function anchorAt(index: QuoteIndex, at: number, length: number): Anchor {
  const paragraph = index.paragraphs.findLast((candidate) => candidate.start <= at);
  if (!paragraph) throw new RangeError(`No paragraph at ${at}`);
  const { origin } = paragraph.squeezed;
  const start = origin[at - paragraph.start] ?? 0;
  const end = (origin[at - paragraph.start + length - 1] ?? 0) + 1;
  const block = paragraph.blocks.findLast((candidate) => candidate.start <= start && candidate.end > start);
  return { block: block?.id ?? paragraph.blocks[0]?.id ?? '', paragraph: paragraph.number, start, end };
}

/**
 * The passage that looks most like a quote that was not found; null where nothing is alike. `differs` is the quote from
 * its first difference on (eight characters), `differences` are all of them, in order.
 */
export function nearestPassage(
  index: QuoteIndex,
  wanted: string,
): { passage: string; differs: string; differences: Alignment['differences'] } | null {
  const quote = withoutWhiteSpace(wanted);
  const folded = foldWidth(quote);
  const pairs = new Set(Array.from({ length: quote.length - 1 }, (_, i) => folded.slice(i, i + 2)));
  const windows = index.paragraphs.map(({ squeezed }) => ({
    text: squeezed.text,
    ...likestWindow(foldWidth(squeezed.text), pairs, quote.length),
  }));
  const best = windows.reduce((a, b) => (b.score > a.score ? b : a), { text: '', at: 0, score: 0 });
  if (best.score === 0 || best.score * 3 < pairs.size) return null;
  const reach = quote.length + 100;
  const alignment = align(quote, best.text.slice(Math.max(0, best.at - reach), best.at + quote.length + reach));
  if (!alignment || alignment.matched * 2 < quote.length) return null;
  const first = alignment.differences[0]?.at ?? 0;
  const { passage, differences } = alignment;
  return { passage, differs: quote.slice(first, first + 8), differences };
}

/** Where the window of a length begins that has most of the pairs of characters, and how many it has. */
function likestWindow(text: string, pairs: ReadonlySet<string>, length: number): { at: number; score: number } {
  const hits: number[] = [];
  let inWindow = 0;
  let best = { at: 0, score: 0 };
  for (let i = 0; i + 1 < text.length; i++) {
    const hit = pairs.has(text.slice(i, i + 2)) ? 1 : 0;
    hits.push(hit);
    inWindow += hit - (hits[i - length + 1] ?? 0);
    if (inWindow > best.score) best = { at: Math.max(0, i + 2 - length), score: inWindow };
  }
  return best;
}
