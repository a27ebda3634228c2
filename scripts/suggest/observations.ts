import type { ParsedBody } from '../../src/model/body.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Bound } from '../../src/model/terms.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { type Figure, figuresIn } from './figures.ts';
import { IndicatorFinder, matchThreshold } from './indicators.ts';
import { quoteFor } from './quote.ts';

/** A suggested observation. `indicator` is null if no defined indicator is similar enough. */
export interface SuggestedObservation {
  indicator: string | null;
  /** The most similar indicator, if any. */
  nearest: string | null;
  /** Similarity of the indicator, 0 to 1. */
  score: number;
  value: number;
  unit: string;
  bound: Bound;
  quote: string;
  /** Position of the number: source paragraph and span in its text. */
  span: { paragraph: number; start: number; end: number };
}

/** Suggests an observation for each figure of a report, in text order. */
export function suggestObservations(
  body: ParsedBody,
  indicators: ReadonlyMap<string, Indicator>,
): SuggestedObservation[] {
  const index = indexQuotes(body);
  const finder = new IndicatorFinder(indicators.values());
  return figuresIn(body).flatMap((figure) => {
    const { paragraph, mention, value, unit, subjects } = figure;
    const quote = quoteFor(paragraph.text, mention.start, endOf(figure), index);
    if (quote === null) return [];
    const candidates = finder.rank(clauseOf(paragraph.text, mention.start, mention.end), quote, unit);
    const span = { paragraph: paragraph.number, start: mention.start, end: mention.end };
    // A figure stated of several quantities is a value of as many indicators.
    return Array.from({ length: subjects }, (_, i) => {
      const candidate = candidates[i];
      const match = candidate && candidate.score >= matchThreshold ? candidate : null;
      return {
        indicator: match?.indicator.id ?? null,
        nearest: candidate?.indicator.id ?? null,
        score: match?.score ?? 0,
        value,
        unit: match?.indicator.unit ?? unit,
        bound: mention.bound,
        quote,
        span,
      };
    });
  });
}

/** End of the measure word and up to three characters after it, up to the next pause. */
function endOf({ paragraph, mention }: Figure): number {
  return mention.end + (/^\s*[\p{Script=Han}A-Za-z]{0,3}/u.exec(paragraph.text.slice(mention.end))?.[0].length ?? 0);
}

/** The text around a number up to the next pause or 、 on each side. */
function clauseOf(text: string, start: number, end: number): string {
  const before = /[^，,。；;：:、]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^，,。；;：:、]*/.exec(text.slice(end))?.[0] ?? '';
  return `${before} ${after}`;
}
