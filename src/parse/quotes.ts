import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { QuoteSelector } from '../model/quote.ts';
import { type AlignmentDifference, align, foldWidth } from './alignment.ts';
import { lastAtMost } from './last-at-most.ts';
import { findOccurrences, type Occurrences } from './occurrences.ts';
import { sourceParagraphs } from './paragraphs.ts';
import { type CompactText, compactText, withoutWhiteSpace } from './white-space.ts';
import { toHalfWidth } from './width.ts';

/**
 * The anchor of a quote, or how often it occurs if that is not once; 2 means twice or more. `quote` is as the selector has
 * it, or as the text has it if their widths differ.
 */
export type QuoteResolution = { anchor: Anchor; quote: string } | { occurrences: 0 | 2 };

/** A body prepared for `resolveQuote`. */
export interface QuoteIndex {
  /** All source paragraphs without white space, joined by line feeds, which no quote contains. */
  text: string;
  /** `text` with half-width forms only, for quotes that do not occur as written. */
  halfWidth: () => string;
  /** `text` with widths folded, for the search of similar passages. */
  folded: () => string;
  /** The capture without white space, if the text wrongly differs from it: a quote in the capture is right. */
  captured?: string | null;
  paragraphs: {
    number: number;
    /** Offset in `text`. */
    start: number;
    source: string;
    compact: CompactText;
    /** The span of each block in the paragraph's text, in order. */
    blocks: { id: string; start: number; end: number }[];
  }[];
}

export function indexQuotes(body: ParsedBody): QuoteIndex {
  let text = '';
  const paragraphs = sourceParagraphs(body).map(({ number, text: paragraphText, blocks }) => {
    const compact = compactText(paragraphText);
    const start = text.length;
    text += `${compact.text}\n`;
    return { number, start, source: paragraphText, compact, blocks };
  });
  return { text, paragraphs, halfWidth: once(() => toHalfWidth(text)), folded: once(() => foldWidth(text)) };
}

function once(compute: () => string): () => string {
  let value: string | null = null;
  return () => (value ??= compute());
}

/**
 * Resolves quotes (TextQuoteSelectors). Each must occur exactly once within one source paragraph, between its prefix and
 * suffix, if any. White space is ignored in both. A quote that does not occur as written may differ in width: pages show
 * half-width punctuation full-width, and editors copy from pages.
 */
export function resolveQuotes(index: QuoteIndex, selectors: readonly QuoteSelector[]): QuoteResolution[] {
  const parts = selectors.map(({ quote, prefix = '', suffix = '' }) => ({
    selected: quote,
    prefix: withoutWhiteSpace(prefix),
    quote: withoutWhiteSpace(quote),
    suffix: withoutWhiteSpace(suffix),
  }));
  const needles = parts.map(({ prefix, quote, suffix }) => prefix + quote + suffix);
  const asWritten = findOccurrences(index.text, needles);
  const others = needles.map((needle, i) => (asWritten[i]?.count === 0 ? toHalfWidth(needle) : ''));
  const inOtherWidth = others.some((needle) => needle !== '') ? findOccurrences(index.halfWidth(), others) : [];
  return parts.map(({ selected, prefix, quote }, i) => {
    const { first, count } = (others[i] === '' ? asWritten : inOtherWidth)[i] as Occurrences;
    if (count !== 1) return { occurrences: count };
    const anchor = anchorAt(index, first + prefix.length, quote.length);
    return { anchor, quote: others[i] === '' ? selected : sourceText(index, anchor) };
  });
}

function sourceText({ paragraphs }: QuoteIndex, { paragraph, start, end }: Anchor): string {
  return paragraphs.find(({ number }) => number === paragraph)?.source.slice(start, end) ?? '';
}

/** Resolves a single quote. */
export function resolveQuote(index: QuoteIndex, selector: QuoteSelector): QuoteResolution {
  return resolveQuotes(index, [selector])[0] ?? { occurrences: 0 };
}

/** The anchor of a span of the body's text without white space. */
export function anchorOfSpan(index: QuoteIndex, start: number, length: number): Anchor {
  // `index.text` has a line feed after each paragraph.
  const lineFeeds = lastAtMost(index.paragraphs, (paragraph, i) => paragraph.start - i, start);
  return anchorAt(index, start + lineFeeds, length);
}

function anchorAt(index: QuoteIndex, at: number, length: number): Anchor {
  const paragraph = index.paragraphs[lastAtMost(index.paragraphs, (candidate) => candidate.start, at)];
  if (!paragraph) throw new RangeError(`No paragraph at ${at}`);
  const { sourceOffset } = paragraph.compact;
  const start = sourceOffset(at - paragraph.start);
  const end = sourceOffset(at - paragraph.start + length - 1) + 1;
  const block = paragraph.blocks[lastAtMost(paragraph.blocks, (candidate) => candidate.start, start)];
  return { block: block?.id ?? paragraph.blocks[0]?.id ?? '', paragraph: paragraph.number, start, end };
}

/**
 * The passage most similar to a quote that was not found; null if nothing is similar. `differs` is the quote from its
 * first difference on (eight characters); `differences` are all of them, in order.
 */
export function nearestPassage(
  index: QuoteIndex,
  originalQuote: string,
): { passage: string; differs: string; differences: AlignmentDifference[] } | null {
  const quote = withoutWhiteSpace(originalQuote);
  const folded = foldWidth(quote);
  const pairs = new Set(Array.from({ length: quote.length - 1 }, (_, i) => pairAt(folded, i)));
  const best = mostSimilarWindow(index.folded(), pairs, quote.length);
  if (best.score === 0 || best.score * 3 < pairs.size) return null;
  const paragraph = index.paragraphs[lastAtMost(index.paragraphs, ({ start }) => start, best.at)];
  if (!paragraph) return null;
  const at = best.at - paragraph.start;
  const reach = quote.length + 100;
  const { text } = paragraph.compact;
  const alignment = align(quote, text.slice(Math.max(0, at - reach), at + quote.length + reach));
  if (!alignment || alignment.matched * 2 < quote.length) return null;
  const first = alignment.differences[0]?.at ?? 0;
  const { passage, differences } = alignment;
  return { passage, differs: quote.slice(first, first + 8), differences };
}

/**
 * The window of the text, within one paragraph, with the most of the given character pairs; `score` is their number. Its
 * start is in the paragraph.
 */
function mostSimilarWindow(text: string, pairs: ReadonlySet<number>, length: number): { at: number; score: number } {
  const hits = new Uint8Array(text.length);
  let paragraphStart = 0;
  let inWindow = 0;
  let best = { at: 0, score: 0 };
  for (let i = 0; i + 1 < text.length; i++) {
    if (text.charCodeAt(i) === lineFeed) {
      paragraphStart = i + 1;
      inWindow = 0;
      continue;
    }
    hits[i] = pairs.has(pairAt(text, i)) ? 1 : 0;
    const leaving = i - length + 1;
    inWindow += (hits[i] ?? 0) - (leaving >= paragraphStart ? (hits[leaving] ?? 0) : 0);
    if (inWindow > best.score) best = { at: Math.max(paragraphStart, i + 2 - length), score: inWindow };
  }
  return best;
}

const lineFeed = 10;

/** Two characters as a number. */
function pairAt(text: string, i: number): number {
  return text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1);
}
