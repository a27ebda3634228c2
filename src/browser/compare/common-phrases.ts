import { type BlockData, isRunningText, type ReportData } from './data-file.ts';

/** A run of characters in a block's text. */
export interface Span {
  start: number;
  end: number;
}

/** Common phrases by block of each report; `count` is that of `a`. */
export interface CommonPhrases {
  a: Map<string, Span[]>;
  b: Map<string, Span[]>;
  count: number;
}

/** In characters. Shorter ones are words that every report has. */
const minPhraseLength = 6;

/** Finds the longest runs of at least six letters and digits in sequence that both reports contain, wherever they do. */
export function commonPhrases(a: ReportData, b: ReportData): CommonPhrases {
  const left = phrasesIn(a, gramsOf(b));
  const right = phrasesIn(b, gramsOf(a));
  return { a: left, b: right, count: [...left.values()].reduce((sum, { length }) => sum + length, 0) };
}

function gramsOf({ blocks }: ReportData): Set<string> {
  return new Set(blocks.filter(isRunningText).flatMap((block) => gramSpans(block).map((span) => textAt(block, span))));
}

function phrasesIn({ blocks }: ReportData, grams: ReadonlySet<string>): Map<string, Span[]> {
  const found = blocks.filter(isRunningText).map((block) => {
    const spans: Span[] = [];
    for (const span of gramSpans(block)) {
      if (!grams.has(textAt(block, span))) continue;
      const last = spans.at(-1);
      if (last && span.start < last.end) last.end = span.end;
      else spans.push(span);
    }
    return [block.id, spans] as const;
  });
  return new Map(found.filter(([, spans]) => spans.length > 0));
}

/** Every span of the least length without punctuation or white space, in order. */
function gramSpans({ text }: BlockData): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ index, 0: run }) =>
    Array.from({ length: Math.max(0, run.length - minPhraseLength + 1) }, (_, i) => ({
      start: index + i,
      end: index + i + minPhraseLength,
    })),
  );
}

function textAt({ text }: BlockData, { start, end }: Span): string {
  return text.slice(start, end);
}
