import type { ParsedBody } from '../../src/model/body.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { type Figure, figuresIn } from './figures.ts';
import { IndicatorFinder } from './indicators.ts';
import { withDistinctQualifiers } from './qualifiers.ts';
import { quoteFor } from './quote.ts';
import { readingsOf } from './readings.ts';
import { scopeOf } from './scope.ts';
import type { SuggestedObservation } from './suggested-observation.ts';
import { yearOf } from './year.ts';

/** Suggests an observation for each figure of a report, in text order. `reportYear` is the year of the report. */
export function suggestObservations(
  body: ParsedBody,
  indicators: ReadonlyMap<string, Indicator>,
  reportYear: number,
): SuggestedObservation[] {
  const index = indexQuotes(body);
  const finder = new IndicatorFinder(indicators.values());
  const figures = figuresIn(body);
  const byParagraph = Map.groupBy(figures, ({ paragraph }) => paragraph.number);
  const observations = figures.flatMap((figure) => {
    const { paragraph, mention, value, unit } = figure;
    const quote = quoteFor(paragraph.text, mention.start, endOf(figure), index);
    if (quote === null) return [];
    const year = yearOf(paragraph.text, mention.start, reportYear);
    // A figure stated of several quantities is a value of as many indicators.
    const readings = readingsOf(body, figure, byParagraph.get(paragraph.number) ?? []);
    const matches = finder.find(readings, figure);
    return readings.map((reading, i) => {
      const match = matches[i] ?? null;
      return {
        indicator: match,
        nearest: match ? null : (finder.nearest(reading, figure)[0]?.indicator ?? null),
        // 时限压缩40% is 40 of 时限压缩率.
        value: match?.name.includes('压缩') ? Math.abs(value) : value,
        // 30名 are people; only a rank is counted in 名.
        unit: match?.unit ?? (unit === '名' && mention.kind !== 'rank' ? '人' : unit),
        bound: mention.bound,
        year: year === reportYear ? null : year,
        qualifier: mention.kind === 'rank' ? scopeOf(paragraph.text, mention.start) : null,
        quote,
        span: { paragraph: paragraph.number, start: mention.start, end: mention.end },
        reading,
      };
    });
  });
  return withDistinctQualifiers(observations);
}

/** End of the measure word and up to three characters after it, up to the next pause. */
function endOf({ paragraph, mention }: Figure): number {
  return mention.end + (/^\s*[\p{Script=Han}A-Za-z]{0,3}/u.exec(paragraph.text.slice(mention.end))?.[0].length ?? 0);
}
