import type { Indicator } from '../model/indicator.ts';
import { nearMiss } from '../parse/near-miss.ts';

/** More would hide the best. */
const maxNear = 3;

/** The fix for an unknown indicator: the nearest ones by id or by part of their Chinese name, each with its name. */
export function nearIndicators(written: string, indicators: ReadonlyMap<string, Indicator>): string {
  const otherwise = '先在 content/indicators 下写好指标定义';
  const near = /\p{Script=Han}/u.test(written) ? nearByName(written, indicators) : nearById(written, indicators);
  if (near.length === 0) return otherwise;
  return `是不是要写 ${near.map(({ id, name }) => `${id}（${name}）`).join('、')}？没有合适的，${otherwise}`;
}

/** The most similar id, else those with the same first words: `reconsideration-all` finds `reconsideration-received`. */
function nearById(written: string, indicators: ReadonlyMap<string, Indicator>): Indicator[] {
  const similar = indicators.get(nearMiss(written, indicators.keys()) ?? '');
  if (similar) return [similar];
  const words = new Set(written.toLowerCase().split(/[^a-z0-9]+/));
  return best(indicators, ({ id }) => {
    const own = id.split('-');
    const shared = own.filter((word) => words.has(word)).length;
    return shared * 2 >= Math.min(own.length, words.size) ? shared : 0;
  });
}

/** By the pairs of characters that name and written text share; 复议收案 finds 行政复议申请收案数. */
function nearByName(written: string, indicators: ReadonlyMap<string, Indicator>): Indicator[] {
  const pairs = pairsOf(written);
  return best(indicators, ({ name }) => {
    if (name.includes(written)) return 1 + written.length / name.length;
    const shared = [...pairsOf(name)].filter((pair) => pairs.has(pair)).length;
    return shared * 2 >= pairs.size ? shared / pairs.size : 0;
  });
}

/** The indicators with the highest scores above 0; of equal ones the first. */
function best(indicators: ReadonlyMap<string, Indicator>, score: (indicator: Indicator) => number): Indicator[] {
  return [...indicators.values()]
    .map((indicator) => ({ indicator, points: score(indicator) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, maxNear)
    .map(({ indicator }) => indicator);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
}
