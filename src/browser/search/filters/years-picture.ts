/** Results by year, as bars: since when is something said? */

import type { Count } from '../../../search/read/hit.ts';
import { formatCount } from './format-count.ts';
import { mark, type Narrowing } from './mark.ts';
import { ABOUT, type Picture } from './picture.ts';
import { makeSvg } from './svg.ts';

const ROW = 24;
const LABEL = 46;
const LONGEST = 210;
const WIDTH = 320;
/** Wider ranges leave out the years without results. */
const MAX_ROWS = 30;

/** Newest first. Null with fewer than two years. `isPhrase`: the query is one phrase. */
export function yearsPicture(
  counts: ReadonlyMap<number, number>,
  { exact, isPhrase }: { exact: boolean; isPhrase: boolean },
  narrowing: Narrowing,
): Picture | null {
  const years = yearsOf(counts);
  const [last, first] = [years[0], years.at(-1)];
  if (last === undefined || first === undefined || first === last) return null;
  const longest = Math.max(...counts.values());
  const rows = years.map((year, row) =>
    yearRow(year, { count: counts.get(year) ?? 0, exact }, row, longest, narrowing),
  );
  return {
    heading: isPhrase ? '从哪年起这样说' : '按年度',
    sentence: `最早 ${first} 年度，最近 ${last} 年度。点一年，只看这一年。${exact ? '' : ABOUT}`,
    svg: makeSvg(
      'svg',
      {
        class: 'bars-of-years',
        viewBox: `0 0 ${WIDTH} ${years.length * ROW}`,
        role: 'group',
        'aria-label': '各年度的文件数',
      },
      ...rows,
    ),
    columns: ['年度', '文件数'],
    rows: years.map((year) => [`${year}`, formatCount({ count: counts.get(year) ?? 0, exact })]),
  };
}

/** From the last year to the first, with those between. */
export function yearsOf(counts: ReadonlyMap<number, number>): number[] {
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  if (last - first >= MAX_ROWS) return [...counts.keys()].sort((a, b) => b - a);
  return counts.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

function yearRow(year: number, known: Count, row: number, longest: number, narrowing: Narrowing): SVGElement {
  const { filters } = narrowing;
  const y = row * ROW;
  const length = Math.round((known.count / longest) * LONGEST);
  const label = makeSvg('text', { x: 0, y: y + 17 }, `${year}`);
  const count = makeSvg('text', { class: 'count', x: LABEL + length + 6, y: y + 17 }, `${known.count}`);
  if (known.count === 0) return makeSvg('g', { class: 'empty' }, label, count);
  const chosen = filters.years?.[0] === year && filters.years[1] === year;
  return mark(
    {
      ...{ ...known, name: `${year} 年`, only: '这一年', chosen },
      narrowed: { ...filters, years: [year, year] },
      widened: { ...filters, years: null },
    },
    narrowing,
    makeSvg('rect', { class: 'target', x: 0, y, width: WIDTH, height: ROW }),
    label,
    makeSvg('rect', { class: 'bar', x: LABEL, y: y + 4, width: Math.max(2, length), height: ROW - 8 }),
    count,
  );
}
