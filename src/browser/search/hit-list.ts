/** Draws results. Everything goes into the page as text nodes. */

import type { Hit } from '../../search/read/hit.ts';
import type { Passage, Piece } from '../../search/read/passages.ts';
import { formatDate, issuerKindNames, shownTitle } from '../../text.ts';
import { typeNames } from './words.ts';

/** Appends the results from `from` on. `base`: address of the site, with a slash at its end. */
export function appendHits(list: HTMLElement, hits: readonly Hit[], from: number, base: string): void {
  list.append(...hits.slice(from).map((hit) => hitItem(hit, base)));
}

function hitItem({ document: shown, title, passages, passageCount }: Hit, base: string): HTMLLIElement {
  const address = base + shown.url.slice(1);
  const item = make('li', { 'data-id': shown.id });
  const [before, after] = shownTitle('|', shown.titleSupplied).split('|') as [string, string];
  const link = make('a', { href: address }, before, ...title.map(pieceNode), after);
  item.append(make('p', { class: 'entry-title' }, make('span', { class: 'badge' }, typeNames[shown.type]), link));
  const facts = factsOf(shown).map((fact) => make('span', {}, fact));
  if (facts.length > 0) item.append(make('p', { class: 'entry-facts' }, ...facts));
  const page = address.replace(/#.*/, '');
  if (passages.length > 0) {
    item.append(make('ul', { class: 'search-passages' }, ...passages.map((passage) => passageItem(passage, page))));
  }
  const rest = passageCount - passages.length;
  if (rest > 0) item.append(make('p', { class: 'small soft' }, `同一文件中还有 ${rest} 段`));
  return item;
}

function passageItem({ block, pieces, cut }: Passage, page: string): HTMLLIElement {
  const ellipsis = (shown: boolean): string => (shown ? '……' : '');
  const address = block === null ? page : `${page}#${block}`;
  const link = make('a', { href: address }, ellipsis(cut[0]), ...pieces.map(pieceNode), ellipsis(cut[1]));
  return make('li', { 'data-passage': '' }, link);
}

function pieceNode({ text, marked }: Piece): Node | string {
  return marked ? make('mark', {}, text) : text;
}

function factsOf({ year, type, issuers, issuerKind, date }: Hit['document']): string[] {
  const facts: string[] = [];
  if (year !== null && (type === 'report' || type === 'catalogue')) facts.push(`${year} 年度`);
  if (issuers.length > 0) facts.push(issuers.join('、'));
  if (issuerKind !== null) facts.push((issuerKindNames as Record<string, string>)[issuerKind] ?? issuerKind);
  if (date !== null) facts.push(`${formatDate(date)}${type === 'plan' ? '印发' : '公布'}`);
  return facts;
}

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
