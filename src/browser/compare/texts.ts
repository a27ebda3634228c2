import { partLabels } from '../../text.ts';
import type { PartRows, Placed, Row } from './align.ts';
import type { Common, Twin } from './common-sentences.ts';
import type { Compared } from './compared.ts';
import { make } from './elements.ts';

/** The two sides of the comparison. */
export type Side = 'a' | 'b';
export const sideNames: Record<Side, string> = { a: '甲', b: '乙' };

/** What all pieces of the view need. */
export interface View {
  a: Compared;
  b: Compared;
  common: Common;
  /** Names of topics by id. */
  topics: ReadonlyMap<string, string>;
  /** The site's base path, without a slash at its end. */
  base: string;
}

/** The texts of two reports side by side, a section a part, a row a topic. */
export function textSections(view: View, parts: readonly PartRows[]): HTMLElement[] {
  return parts.map(({ part, rows }) =>
    make(
      'section',
      { class: 'compare-part' },
      make('h2', {}, partLabels[part]),
      rows.map((row) => rowOf(view, row)),
    ),
  );
}

function rowOf(view: View, row: Row): HTMLElement {
  const name = row.topic === null ? '未归入领域' : (view.topics.get(row.topic) ?? row.topic);
  return make(
    'section',
    { class: 'compare-row' },
    make('h3', {}, name),
    make('div', { class: 'sides' }, cellOf(view, 'a', row.a), cellOf(view, 'b', row.b)),
  );
}

function cellOf(view: View, side: Side, placed: readonly Placed[]): HTMLElement {
  const label = `${sideNames[side]}：${view[side].year} 年${view[side].place}`;
  return make(
    'div',
    { class: `side ${side}`, role: 'group', 'aria-label': label },
    placed.length === 0
      ? make('p', { class: 'soft' }, `${sideNames[side]}没有归在这里的文字。`)
      : placed.flatMap((entry) => blockOf(view, side, entry)),
  );
}

function blockOf(view: View, side: Side, { block, headings }: Placed): HTMLElement[] {
  const path = headings.map((heading) => heading.text.replace(/。$/, '')).join(' › ');
  const here = make('a', {
    class: 'anchor',
    href: `${view.base}${view[side].url}#${block.id}`,
    'aria-label': `${sideNames[side]}原文的这一段`,
  });
  here.append('#');
  return [
    ...(path === '' ? [] : [make('p', { class: 'small soft' }, path)]),
    block.type === 'table'
      ? make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': '表格' }, tableOf(block.text), here)
      : make('p', { id: `${side}-${block.id}`, tabindex: '-1' }, marked(view, side, block.id, block.text), here),
  ];
}

/** A table's text has a line a row and a tab between cells. */
function tableOf(text: string): HTMLElement {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  const cells = (name: 'th' | 'td', row: readonly string[]) => row.map((cell) => make(name, {}, cell));
  return make(
    'table',
    { class: 'data' },
    make('thead', {}, make('tr', {}, cells('th', head))),
    make(
      'tbody',
      {},
      rows.map((row) => make('tr', {}, cells('td', row))),
    ),
  );
}

/** A block's text with the shared sentences marked, each leading to its twin on the other side. */
function marked({ common }: View, side: Side, id: string, text: string): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let from = 0;
  for (const twin of common[side].get(id) ?? []) {
    pieces.push(text.slice(from, twin.start), markOf(side, twin, text.slice(twin.start, twin.end)));
    from = twin.end;
  }
  return [...pieces, text.slice(from)];
}

function markOf(side: Side, { match, block }: Twin, words: string): HTMLElement {
  const other: Side = side === 'a' ? 'b' : 'a';
  const how = match === 'exact' ? '同一句' : '相近的一句';
  const link = make('a', {
    href: `#${other}-${block}`,
    'data-side': other,
    'aria-label': `${sideNames[other]}的${how}`,
  });
  link.append(match === 'exact' ? '＝' : '≈');
  return make('mark', { class: match }, words, link);
}
