import type { Indicator } from '../../src/model/indicator.ts';
import { BigramWeights, bigramsOf } from './bigrams.ts';
import type { Figure } from './figures.ts';
import { isComparable } from './measures.ts';
import type { Reading } from './readings.ts';
import { scoreOf } from './wording-score.ts';

/** A candidate indicator of a figure. Scores only compare candidates of one figure. */
export interface IndicatorCandidate {
  indicator: Indicator;
  score: number;
}

/** Least similarity of names at which an indicator without wordings is suggested. */
const nameThreshold = 0.55;
/** Least similarity of an indicator mentioned as the nearest; lower ones share only a word with the sentence. */
const nearThreshold = 0.3;

/** Finds the defined indicator that a figure is a value of, by its wordings, or by its name if it has none. */
export class IndicatorFinder {
  private readonly entries: { indicator: Indicator; name: Set<string>; definition: Set<string> }[];
  private readonly weights: BigramWeights;

  constructor(indicators: Iterable<Indicator>) {
    this.entries = [...indicators].map((indicator) => ({
      indicator,
      name: bigramsOf(indicator.name),
      definition: bigramsOf(indicator.name + indicator.counts),
    }));
    this.weights = new BigramWeights(this.entries.map(({ indicator }) => indicator.name + indicator.counts));
  }

  /**
   * The indicators of readings of one figure. Null where none fits or two fit equally well; equal readings have different
   * indicators.
   */
  find(readings: readonly Reading[], figure: Figure): (Indicator | null)[] {
    return readings.map((reading) => {
      const equal = readings.filter(({ phrase, earlier }) => isEqual(phrase, earlier, reading));
      const candidates = this.rank(reading, figure);
      const candidate = candidates[equal.indexOf(reading)];
      const isTied = candidates[equal.length]?.score === candidate?.score;
      return candidate && !isTied ? candidate.indicator : null;
    });
  }

  private rank(reading: Reading, figure: Figure): IndicatorCandidate[] {
    const worded = this.comparable(figure, reading).flatMap(({ indicator }) => {
      const scores = (indicator.wordings ?? [])
        .map((wording) => scoreOf(wording, reading))
        .filter((score) => score !== null);
      return scores.length === 0
        ? []
        : [{ indicator, score: Math.max(...scores) + bonus(indicator, reading, figure.unit) }];
    });
    if (worded.length > 0) return worded.sort((a, b) => b.score - a.score);
    return this.nearest(reading, figure).filter(
      ({ indicator, score }) => !indicator.wordings && score >= nameThreshold,
    );
  }

  /** Indicators with a similar name or definition, best first. */
  nearest(reading: Reading, figure: Figure): IndicatorCandidate[] {
    const { phrase, earlier } = reading;
    const inPhrase = bigramsOf(phrase);
    const inContext = new Set([
      ...inPhrase,
      ...bigramsOf(
        earlier
          .slice(0, 3)
          .map(({ text }) => text)
          .join(' '),
      ),
    ]);
    return this.comparable(figure, reading)
      .map(({ indicator, name, definition }) => {
        const nameInPhrase = this.weights.overlap(name, inPhrase);
        const nameInContext = this.weights.overlap(name, inContext);
        const phraseInDefinition = this.weights.overlap(inPhrase, definition);
        return { indicator, score: 0.5 * nameInPhrase + 0.3 * nameInContext + 0.2 * phraseInDefinition };
      })
      .filter(({ score }) => score >= nearThreshold)
      .sort((a, b) => b.score - a.score);
  }

  private comparable(figure: Figure, { phrase }: Reading) {
    const isBeforeNoun = /\s\S/.test(phrase);
    return this.entries.filter(({ indicator }) => isComparable(figure, indicator.unit, isBeforeNoun));
  }
}

function isEqual(phrase: string, earlier: Reading['earlier'], other: Reading): boolean {
  return phrase === other.phrase && earlier.every(({ text }, i) => text === other.earlier[i]?.text);
}

/** Decides between similar fits: the section's topic, and the unit as printed. */
function bonus({ topic, unit }: Indicator, { topics }: Reading, printed: string): number {
  return (topics.includes(topic) ? 0.5 : 0) + (unit === printed ? 1 : 0);
}
