/** Renders results, as text nodes only. Punctuation is as pages show it; hits are verified against verbatim text. */

import { formatDate, shownTitle } from '../../model/format.ts';
import type { Term } from '../../model/term.ts';
import { issuerKinds } from '../../model/terms.ts';
import { toFullWidthPieces } from '../../parse/width.ts';
import type { Hit, HitRecord } from '../../search/read/hit.ts';
import type { Passage, TextPiece } from '../../search/read/passages.ts';
import { make } from '../page/elements.ts';
import { typeNames } from './ui-messages.ts';

/** Appends results from index `from`. `base`: address of the site, with trailing slash. */
export function appendHits(list: HTMLElement, hits: readonly Hit[], from: number, base: string): void {
  list.append(...hits.slice(from).map((hit) => hitItem(hit, base)));
}

function hitItem({ record, title, passages, passageCount }: Hit, base: string): HTMLLIElement {
  const page = base + record.url.slice(1).replace(/#.*/, '');
  const omitted = passageCount - passages.length;
  return make(
    'li',
    { 'data-id': record.id },
    recordTitle(record, title, base),
    recordFacts(record),
    passages.length === 0
      ? null
      : make('ul', { class: 'search-passages' }, ...passages.map((passage) => passageItem(passage, page))),
    omitted > 0 ? make('p', { class: 'small soft' }, `同一文件中还有 ${omitted} 段`) : null,
  );
}

/** Type and linked title. */
export function recordTitle(record: HitRecord, title: readonly TextPiece[], base: string): HTMLElement {
  const [before, after] = shownTitle('|', record.titleSupplied).split('|') as [string, string];
  const address = base + record.url.slice(1);
  const link = make('a', { href: address }, before, ...toFullWidthPieces(title).map(pieceNode), after);
  return make('p', { class: 'entry-title' }, make('span', { class: 'badge' }, typeNames[record.type]), link);
}

/** Year, issuers, date; null if there are none. */
export function recordFacts(record: HitRecord): HTMLElement | null {
  const facts = factsOf(record).map((fact) => make('span', {}, fact));
  return facts.length === 0 ? null : make('p', { class: 'entry-facts' }, ...facts);
}

function passageItem({ block, pieces, cut, questioned }: Passage, page: string): HTMLLIElement {
  const address = block === null ? page : `${page}#${block}`;
  const text = toFullWidthPieces(pieces).map(pieceNode);
  const link = make('a', { href: address }, ellipsis(cut[0]), ...text, ellipsis(cut[1]));
  return make('li', { 'data-passage': '' }, link, ...questionedBadges(questioned));
}

export function ellipsis(isCut: boolean): string {
  return isCut ? '……' : '';
}

export function questionedBadges(questioned: readonly string[]): HTMLElement[] {
  return questioned.map((words) => make('span', { class: 'badge differs' }, words));
}

function pieceNode({ text, marked }: TextPiece): Node | string {
  return marked ? make('mark', {}, text) : text;
}

function factsOf({ year, type, regionNames, issuers, issuerKind, date }: HitRecord): string[] {
  const facts: string[] = [];
  if (year !== null && (type === 'report' || type === 'catalogue')) facts.push(`${year} 年度`);
  // Many counties share a name (鼓楼区).
  if (type === 'region' && regionNames.length > 1) facts.push(regionNames.slice(0, -1).join(''));
  if (issuers.length > 0) facts.push(issuers.join('、'));
  if (issuerKind !== null) facts.push((issuerKinds as Readonly<Record<string, Term>>)[issuerKind]?.name ?? issuerKind);
  if (date !== null) facts.push(`${formatDate(date)}${type === 'plan' ? '印发' : '公布'}`);
  return facts;
}
