import type { Indicator } from '../../src/model/indicator.ts';
import { BigramWeights, bigramsOf } from './bigrams.ts';

/** A candidate indicator of a figure, with its similarity, 0 to 1. */
export interface IndicatorCandidate {
  indicator: Indicator;
  score: number;
}

/** Least score of a suggested indicator. */
export const matchThreshold = 0.55;
/** Least score of a candidate; lower ones share only a word with the sentence. */
const candidateThreshold = 0.3;

/** Interchangeable measure words: 2579宗 and 2579件 are both cases, 26份 and 26件 both documents. */
const kinds: readonly (readonly string[])[] = [
  ['件', '宗', '份', '起', '部', '篇', '条', '件次'],
  ['个', '项', '家', '类', '处', '条', '所', '间', '户'],
  ['人', '名', '位', '人次'],
  ['次', '场', '场次', '期', '回', '个', '班次'],
  ['台', '套', '辆', '个'],
  ['课时', '学时', '小时'],
];

/** Ranks the defined indicators by their similarity to a clause that contains a figure. */
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
   * Candidates with an interchangeable unit, best first. `clause` contains the figure, `sentence` its context; `unit` is the
   * printed unit.
   */
  rank(clause: string, sentence: string, unit: string): IndicatorCandidate[] {
    const [inClause, inSentence] = [bigramsOf(clause), bigramsOf(sentence)];
    const candidates: IndicatorCandidate[] = [];
    for (const { indicator, name, definition } of this.entries) {
      if (!sameKind(unit, indicator.unit)) continue;
      const nameInClause = this.weights.overlap(name, inClause);
      const nameInContext = this.weights.overlap(name, new Set([...inClause, ...inSentence]));
      const clauseInDefinition = this.weights.overlap(inClause, definition);
      const score = 0.5 * nameInClause + 0.3 * nameInContext + 0.2 * clauseInDefinition;
      if (score >= candidateThreshold) candidates.push({ indicator, score });
    }
    return candidates.sort((a, b) => b.score - a.score);
  }
}

function sameKind(printed: string, unit: string): boolean {
  return printed === unit || kinds.some((kind) => kind.includes(printed) && kind.includes(unit));
}
