import type { Figure } from './figures.ts';

/** 参考率、优秀率均为, 起数、死亡人数分别下降: the quantities that a phrase lists, each with what it says of all. */
export function listedQuantities(phrase: string): string[] {
  const list = /^(.*?)(?:均|都|全部|分别|实现|达)/s.exec(phrase)?.[1] ?? phrase;
  const items = list.split(/(?<=率|数|比例|比重|满意度)[、和及与]|以及/).filter((item) => item.trim() !== '');
  return items.length > 1 ? items.map((item) => item + phrase.slice(list.length)) : [];
}

/** Where a figure is in 分别为35%和98%: 0 for the first value. Null outside of such a series. */
export function placeInSeries(figure: Figure, siblings: readonly Figure[]): number | null {
  const series = seriesAround(figure, siblings);
  const first = series[0];
  if (series.length < 2 || !first) return null;
  const text = first.paragraph.text;
  const head = /[^，。；,;]*$/.exec(text.slice(0, first.mention.start))?.[0] ?? '';
  return head.includes('分别') ? series.indexOf(figure) : null;
}

/** The figures that only 、 or 和 separates from this one. */
export function seriesAround(figure: Figure, siblings: readonly Figure[]): Figure[] {
  const series: Figure[] = [];
  for (const sibling of siblings) {
    const previous = series.at(-1);
    const between = previous ? sibling.paragraph.text.slice(previous.mention.end, sibling.mention.start) : '';
    const joined = previous !== undefined && /^\p{Script=Han}{0,2}[、和及与，,]\s*$/u.test(between);
    if (!joined && series.includes(figure)) break;
    if (!joined) series.length = 0;
    series.push(sibling);
  }
  return series.includes(figure) ? series : [];
}
