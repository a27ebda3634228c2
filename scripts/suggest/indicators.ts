import type { Indicator } from '../../src/model/indicator.ts';
import { pairsOf, Weights } from './likeness.ts';

/** A figure's likely indicator, and how like it is, from 0 to 1. */
export interface LikelyIndicator {
  indicator: Indicator;
  score: number;
}

/** From this on an indicator is taken for the one that is meant. */
export const enough = 0.55;
/** Below this it only shares a word with the sentence. */
const worthNaming = 0.3;

/** Units that count the same: 2579宗 and 2579件 are cases, 26份 and 26件 documents. */
const kinds: readonly (readonly string[])[] = [
  ['件', '宗', '份', '起', '部', '篇', '条', '件次'],
  ['个', '项', '家', '类', '处', '条', '所', '间', '户'],
  ['人', '名', '位', '人次'],
  ['次', '场', '场次', '期', '回', '个', '班次'],
  ['台', '套', '辆', '个'],
  ['课时', '学时', '小时'],
];

/** Finds, among the indicators that are defined, the one that a clause with a number is most likely a value of. */
export class IndicatorFinder {
  private readonly known: { indicator: Indicator; name: Set<string>; about: Set<string> }[];
  private readonly weights: Weights;

  constructor(indicators: Iterable<Indicator>) {
    this.known = [...indicators].map((indicator) => ({
      indicator,
      name: pairsOf(indicator.name),
      about: pairsOf(indicator.name + indicator.counts),
    }));
    this.weights = new Weights(this.known.map(({ indicator }) => indicator.name + indicator.counts));
  }

  /**
   * The indicators of the unit's kind, the likeliest first: `clause` holds the number, `sentence` what stands around it,
   * `unit` is as printed.
   */
  rank(clause: string, sentence: string, unit: string): LikelyIndicator[] {
    const [near, far] = [pairsOf(clause), pairsOf(sentence)];
    const ranked: LikelyIndicator[] = [];
    for (const { indicator, name, about } of this.known) {
      if (!sameKind(unit, indicator.unit)) continue;
      const inClause = this.weights.covered(name, near);
      const inSentence = this.weights.covered(name, new Set([...near, ...far]));
      const told = this.weights.covered(near, about);
      const score = 0.5 * inClause + 0.3 * inSentence + 0.2 * told;
      if (score >= worthNaming) ranked.push({ indicator, score });
    }
    return ranked.sort((a, b) => b.score - a.score);
  }
}

function sameKind(printed: string, unit: string): boolean {
  return printed === unit || kinds.some((kind) => kind.includes(printed) && kind.includes(unit));
}
