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

/**
 * A table of one indicator by month, each month with its own value: it makes an indicator with more values than a page
 * holds, even in a small archive.
 */
export function tableOfMonths(voice: Voice): DraftBlock[] {
  const [indicator, name, unit] = ['hotline-calls', '政务服务热线受理量', '件'];
  const rows = Array.from({ length: 12 }, (_, i) => {
    const month = `${i + 1}月份`;
    const { text, value } = printCount(90, 7000, false, voice);
    const quote = `${month} ${text}`;
    voice.claims.push({ kind: 'observations', indicator, value, unit, bound: 'exact', qualifier: month, quote });
    return [month, text];
  });
  return [paragraph(`各月${name}见下表：`), { type: 'table', rows: [['月份', `受理量（${unit}）`], ...rows] }];
}
