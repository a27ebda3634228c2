import type { Bound } from '../../src/model/annotation.ts';
import type { ParsedBody } from '../../src/model/body.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { type Figure, figuresIn } from './figures.ts';
import { enough, IndicatorFinder } from './indicators.ts';
import { quoteFor } from './quote.ts';

/** An observation to be accepted. `indicator` is null where none that is defined is like it. */
export interface SuggestedObservation {
  indicator: string | null;
  /** Then the one that is least unlike it, if any. */
  nearest: string | null;
  /** How like the indicator is, from 0 to 1. */
  score: number;
  value: number;
  unit: string;
  bound: Bound;
  quote: string;
  /** Where the number stands: the source paragraph, and the span in its text. */
  place: { paragraph: number; start: number; end: number };
}

/** Suggests an observation for each figure of a document, in the order of the text. */
export function suggestObservations(
  document: ParsedBody,
  indicators: ReadonlyMap<string, Indicator>,
): SuggestedObservation[] {
  const index = indexQuotes(document);
  const finder = new IndicatorFinder(indicators.values());
  return figuresIn(document).flatMap((figure) => {
    const { paragraph, reading, value, unit, times } = figure;
    const quote = quoteFor(paragraph.text, reading.start, endOf(figure), index);
    if (quote === null) return [];
    const ranked = finder.rank(clauseOf(paragraph.text, reading.start, reading.end), quote, unit);
    const place = { paragraph: paragraph.number, start: reading.start, end: reading.end };
    // What is said of several things at once is a value of as many indicators.
    return Array.from({ length: times }, (_, i) => {
      const likely = ranked[i];
      const found = likely && likely.score >= enough ? likely : null;
      return {
        indicator: found?.indicator.id ?? null,
        nearest: likely?.indicator.id ?? null,
        score: found?.score ?? 0,
        value,
        unit: found?.indicator.unit ?? unit,
        bound: reading.bound,
        quote,
        place,
      };
    });
  });
}

/** A quote holds the measure word and what the number counts, up to the next pause. */
function endOf({ paragraph, reading }: Figure): number {
  return reading.end + (/^\s*[\p{Script=Han}A-Za-z]{0,3}/u.exec(paragraph.text.slice(reading.end))?.[0].length ?? 0);
}

/** The words between the pauses, also those of a list, around a number. */
function clauseOf(text: string, start: number, end: number): string {
  const before = /[^，,。；;：:、]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^，,。；;：:、]*/.exec(text.slice(end))?.[0] ?? '';
  return `${before} ${after}`;
}
