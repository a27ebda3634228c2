import { type DraftBlock, paragraph } from './draft.ts';
import { indicators } from './indicators.ts';
import { printCount } from './printed.ts';
import type { Voice } from './voice.ts';

/** A table of yearly figures with the sentence that announces it. Every figure is claimed; a row is its quote. */
export function tableOfFigures(voice: Voice): DraftBlock[] {
  const told = new Set(voice.claims.map((claim) => ('indicator' in claim ? claim.indicator : '')));
  const open = [...indicators].filter(([id, { unit }]) => unit !== '%' && unit !== '名' && !told.has(id));
  const rows = voice.random
    .shuffled(open)
    .slice(0, voice.random.whole(3, 7))
    .map(([indicator, { name, unit }]) => {
      const { text, value } = printCount(10, 900, false, voice);
      const label = `${name}（${unit}）`;
      voice.claims.push({ kind: 'observations', indicator, value, unit, bound: 'exact', quote: `${label} ${text}` });
      return [label, text];
    });
  return [paragraph('主要数据见下表：'), { type: 'table', rows: [['项目', '数量'], ...rows] }];
}
