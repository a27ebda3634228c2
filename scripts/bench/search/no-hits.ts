/** Draws queries that find nothing: the page then shows what comes close, or that nothing does. */

import { Random } from '../corpus/random.ts';
import type { BenchQuery } from './queries.ts';

/** Words that no report has, and usual ones for their neighbours. */
const strange = ['元宇宙', '火星移民', '太空电梯', '恐龙保护', '时光机', '永动机', '独角兽牧场', '炼金术'];
const usual = ['行政执法', '税收减免', '专项整治', '信用监管', '备案审查', '普法宣传', '应急预案', '许可证管理'];

/**
 * `count` phrases that occur nowhere, and as many after the name of a place. `places`: names of regions.
 */
export function drawNoHits(places: readonly string[], count: number, seed: string): BenchQuery[] {
  const random = new Random(`${seed} no hit`);
  const phrase = (): string => random.pick(strange) + random.pick(usual);
  return Array.from({ length: count }, () => [
    { kind: 'phrase that occurs nowhere', text: phrase(), original: null },
    { kind: 'place and phrase', text: `${random.pick(places)} ${phrase()}`, original: null },
  ]).flat();
}
