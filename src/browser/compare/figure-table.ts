import { valueWords } from '../../components/indicator/words.ts';
import type { ComparedFigure } from './compared.ts';
import { make } from './elements.ts';
import { compareFigures } from './figures.ts';
import { type Side, sideNames, type View } from './texts.ts';

/** The figures of the indicators that both reports have, in one table; those of only one below, folded. */
export function figureSection(view: View): HTMLElement | null {
  const { both, onlyA, onlyB } = compareFigures(view.a, view.b);
  if (both.length + onlyA.length + onlyB.length === 0) return null;
  const head = (side: Side) => `${sideNames[side]}：${view[side].year} 年${view[side].place}`;
  const rows = both.map(({ indicator, name, a, b }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, make('a', { href: `${view.base}/indicators/${indicator}/` }, name)),
      make('td', { 'data-label': head('a') }, values(view, 'a', a)),
      make('td', { 'data-label': head('b') }, values(view, 'b', b)),
    ),
  );
  const table = make(
    'table',
    { class: 'data stack' },
    make('thead', {}, make('tr', {}, column('指标'), column(head('a')), column(head('b')))),
    make('tbody', {}, rows),
  );
  return make(
    'section',
    { id: 'compare-figures' },
    make('h2', {}, '相同指标的数值'),
    both.length > 0 ? table : make('p', { class: 'soft' }, '两份报告没有标注过同一个指标的数值。'),
    make('p', { class: 'small soft' }, '数值都是报告机关的自述，口径不同的不可直接相比；每个都连到原句。'),
    only(view, 'a', onlyA),
    only(view, 'b', onlyB),
  );
}

function column(name: string): HTMLElement {
  return make('th', { scope: 'col' }, name);
}

function values(view: View, side: Side, figures: readonly ComparedFigure[]): HTMLElement[] {
  return figures.map((figure) => {
    const year = figure.year === view[side].year ? '' : `${figure.year} 年`;
    const scope = [year, figure.qualifier ?? ''].filter((part) => part !== '').join('，');
    const link = make('a', { href: `${view.base}${view[side].url}#${figure.block}` }, valueWords(figure));
    return make('div', {}, link, scope === '' ? null : make('span', { class: 'small soft' }, `（${scope}）`));
  });
}

function only(view: View, side: Side, figures: readonly ComparedFigure[]): HTMLElement | null {
  if (figures.length === 0) return null;
  const items = figures.map((figure) => make('li', {}, `${figure.name}：`, values(view, side, [figure])));
  return make(
    'details',
    {},
    make('summary', {}, `只有${sideNames[side]}有的 ${figures.length} 项`),
    make('ul', { class: 'passages' }, items),
  );
}
