/** Results by province, as a map of tiles. */

import { provinceAbbreviations } from '../../../model/province-abbreviations.ts';
import { provinceTiles } from '../../../model/province-tiles.ts';
import { formatCount } from './format-count.ts';
import { mark, type Narrowing } from './mark.ts';
import { ABOUT, type Picture } from './picture.ts';
import type { RegionNames } from './region-names.ts';
import { makeSvg } from './svg.ts';

const STEP = 36;
const SIZE = 33;
const SIDE = 9 * STEP - (STEP - SIZE);
/** Shades of tiles with results. */
const SHADES = 4;

/** Null with fewer than two provinces. `counts`: by region. `isPhrase`: the query is one phrase. */
export function provincesPicture(
  counts: ReadonlyMap<string, number>,
  { exact, isPhrase }: { exact: boolean; isPhrase: boolean },
  narrowing: Narrowing,
  names: RegionNames,
): Picture | null {
  const found = [...counts].filter(([code]) => code in provinceTiles).sort(([, a], [, b]) => b - a);
  const [first] = found;
  if (first === undefined || found.length < 2) return null;
  const [top, most] = first;
  const tiles = Object.keys(provinceTiles).map((code) => tile(code, counts.get(code) ?? 0));
  return {
    heading: isPhrase ? '哪里这样说' : '按省份',
    sentence: `${found.length} 个省份有，${names[top] ?? top}最多。点一格，只看该省。${exact ? '' : ABOUT}`,
    svg: makeSvg(
      'svg',
      { class: 'result-tiles', viewBox: `0 0 ${SIDE} ${SIDE}`, role: 'group', 'aria-label': '各省份的文件数' },
      ...tiles,
    ),
    columns: ['省份', '文件数'],
    rows: found.map(([code, count]) => [names[code] ?? code, formatCount({ count, exact })]),
  };

  function tile(code: string, count: number): SVGElement {
    const [column, row] = provinceTiles[code] ?? [0, 0];
    const [x, y] = [column * STEP, row * STEP];
    const middle = x + SIZE / 2;
    const name = makeSvg('text', { x: middle, y: y + (count > 0 ? 15 : 21) }, provinceAbbreviations[code] ?? '');
    const box = makeSvg('rect', { x, y, width: SIZE, height: SIZE, rx: 2 });
    if (count === 0) return makeSvg('g', { class: 'empty' }, box, name);
    const { filters } = narrowing;
    box.setAttribute('class', `shade-${shadeOf(count, most)}`);
    return mark(
      {
        ...{ count, exact, name: names[code] ?? code, only: '该省', chosen: filters.region === code },
        narrowed: { ...filters, region: code },
        widened: { ...filters, region: null },
      },
      narrowing,
      box,
      name,
      makeSvg('text', { class: 'count', x: middle, y: y + 28 }, `${count}`),
    );
  }
}

/** 1 to SHADES, on a logarithmic scale: one province often has more than all others. */
export function shadeOf(count: number, most: number): number {
  return most <= 1 ? 1 : 1 + Math.round(((SHADES - 1) * Math.log(count)) / Math.log(most));
}
