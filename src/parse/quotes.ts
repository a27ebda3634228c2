import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { QuoteSelector } from '../model/quote.ts';
import { type AlignmentDifference, align, foldWidth } from './alignment.ts';
import { sourceParagraphs } from './paragraphs.ts';
import { type CompactText, compactText, withoutWhiteSpace } from './white-space.ts';
import { toHalfWidth } from './width.ts';

/**
 * The anchor of a quote, or the number of its occurrences if it is not exactly one. `quote` is as the selector has it, or
 * as the text has it if their widths differ.
 */
export type QuoteResolution = { anchor: Anchor; quote: string } | { occurrences: number };

/** A body prepared for `resolveQuote`. */
export interface QuoteIndex {
  /** All source paragraphs without white space, joined by line feeds, which no quote contains. */
  text: string;
  /** `text` with half-width forms only. */
  halfWidth: string;
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
  return { text, halfWidth: toHalfWidth(text), paragraphs };
}

/**
 * Resolves a quote (TextQuoteSelector). It must occur exactly once within one source paragraph, between its prefix and
 * suffix, if any. White space is ignored in both. A quote that does not occur as written may differ in width: pages show
 * half-width punctuation full-width, and editors copy from pages.
 */
export function resolveQuote(index: QuoteIndex, selector: QuoteSelector): QuoteResolution {
  const quote = withoutWhiteSpace(selector.quote);
  const prefix = withoutWhiteSpace(selector.prefix ?? '');
  const needle = prefix + quote + withoutWhiteSpace(selector.suffix ?? '');
  const asWritten = findOnce(index.text, needle);
  const found = asWritten.occurrences > 0 ? asWritten : findOnce(index.halfWidth, toHalfWidth(needle));
  if (found.occurrences !== 1) return { occurrences: found.occurrences };
  const anchor = anchorAt(index, found.at + prefix.length, quote.length);
  return { anchor, quote: found === asWritten ? selector.quote : sourceText(index, anchor) };
}

function findOnce(text: string, needle: string): { at: number; occurrences: number } {
  const at = text.indexOf(needle);
  return { at, occurrences: at < 0 ? 0 : countOccurrences(text, needle, at) };
}

function sourceText({ paragraphs }: QuoteIndex, { paragraph, start, end }: Anchor): string {
  return paragraphs.find(({ number }) => number === paragraph)?.source.slice(start, end) ?? '';
}

function countOccurrences(text: string, needle: string, first: number): number {
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf(needle, at + 1)) count++;
  return count;
}

/** The anchor of a span of the body's text without white space. */
export function anchorOfSpan(index: QuoteIndex, start: number, length: number): Anchor {
  let at = start;
  for (const paragraph of index.paragraphs) {
    if (at < paragraph.compact.text.length) return anchorAt(index, paragraph.start + at, length);
    at -= paragraph.compact.text.length;
  }
  throw new RangeError(`No character ${start} in the document`);
}

function anchorAt(index: QuoteIndex, at: number, length: number): Anchor {
  const paragraph = index.paragraphs.findLast((candidate) => candidate.start <= at);
  if (!paragraph) throw new RangeError(`No paragraph at ${at}`);
  const { sourceOffsets } = paragraph.compact;
  const start = sourceOffsets[at - paragraph.start] ?? 0;
  const end = (sourceOffsets[at - paragraph.start + length - 1] ?? 0) + 1;
  const block = paragraph.blocks.findLast((candidate) => candidate.start <= start && candidate.end > start);
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
  const pairs = new Set(Array.from({ length: quote.length - 1 }, (_, i) => folded.slice(i, i + 2)));
  const windows = index.paragraphs.map(({ compact }) => ({
    text: compact.text,
    ...mostSimilarWindow(foldWidth(compact.text), pairs, quote.length),
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

/** The window with the most of the given character pairs; `score` is their number. */
function mostSimilarWindow(text: string, pairs: ReadonlySet<string>, length: number): { at: number; score: number } {
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
