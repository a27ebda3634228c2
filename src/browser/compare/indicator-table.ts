import { indicatorAddress } from '../../model/addresses.ts';
import { digitsOf, formatValue, formatVerdict } from '../../model/format-value.ts';
import { make } from '../page/elements.ts';
import type { ObservationData } from '../page/observation-data.ts';
import { compareObservations } from './observations.ts';
import { type Side, sideNames, type View } from './text-sections.ts';

/** Indicators that both reports state, in one table; below it, folded, the observations of only one report. */
export function indicatorSection(view: View): HTMLElement | null {
  const { both, onlyA, onlyB } = compareObservations(view.a, view.b);
  if (both.length + onlyA.length + onlyB.length === 0) return null;
  const head = (side: Side) => `${sideNames[side]}：${view[side].year} 年${view[side].place}`;
  const rows = both.map(({ indicator, name, a, b }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, make('a', { href: view.base + indicatorAddress(indicator) }, name)),
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
    onlyIn(view, 'a', onlyA),
    onlyIn(view, 'b', onlyB),
  );
}

function column(name: string): HTMLElement {
  return make('th', { scope: 'col' }, name);
}

function values(view: View, side: Side, observations: readonly ObservationData[]): HTMLElement[] {
  return observations.map((observation) => {
    const year = observation.year === view[side].year ? '' : `${observation.year} 年`;
    const scope = [digitsOf(observation) ?? '', year, observation.qualifier ?? '']
      .filter((item) => item !== '')
      .join('，');
    const link = make('a', { href: `${view.base}${view[side].url}#${observation.block}` }, formatValue(observation));
    const verdict = formatVerdict(observation);
    return make(
      'div',
      {},
      link,
      verdict === null ? null : make('span', { class: 'badge differs' }, verdict),
      scope === '' ? null : make('span', { class: 'small soft' }, `（${scope}）`),
    );
  });
}

function onlyIn(view: View, side: Side, observations: readonly ObservationData[]): HTMLElement | null {
  if (observations.length === 0) return null;
  const items = observations.map((observation) =>
    make('li', {}, `${observation.name}：`, values(view, side, [observation])),
  );
  return make(
    'details',
    {},
    make('summary', {}, `只有${sideNames[side]}有的 ${observations.length} 项`),
    make('ul', { class: 'passages' }, items),
  );
}
