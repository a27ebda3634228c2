/** Renders results, as text nodes only. Punctuation is as pages show it; hits are verified against verbatim text. */

import { formatDate, shownTitle } from '../../model/format.ts';
import { timelinessWords } from '../../model/publication-words.ts';
import type { Term } from '../../model/term.ts';
import { entryStates, issuerKinds } from '../../model/terms.ts';
import { toFullWidthPieces } from '../../parse/width.ts';
import type { Hit, HitRecord } from '../../search/read/hit.ts';
import type { Passage, TextPiece } from '../../search/read/passages.ts';
import { make } from '../page/elements.ts';
import { furtherPassages, type ReadPassages } from './further-passages.ts';
import { hitAddress } from './hit-address.ts';
import { typeNames } from './type-names.ts';

/** Appends results from index `from`. `base`: address of the site, with trailing slash. */
export function appendHits(
  list: HTMLElement,
  hits: readonly Hit[],
  from: number,
  base: string,
  readPassages: ReadPassages,
): void {
  list.append(...hits.slice(from).map((hit) => hitItem(hit, base, readPassages)));
}

function hitItem(hit: Hit, base: string, readPassages: ReadPassages): HTMLLIElement {
  const { record, title, passages } = hit;
  const page = base + record.url.slice(1).replace(/#.*/, '');
  const items = (all: readonly Passage[]): HTMLElement[] => all.map((passage) => passageItem(passage, page));
  const list = make('ul', { class: 'search-passages' }, ...items(passages));
  return make(
    'li',
    { 'data-id': record.id },
    recordTitle(record, toFullWidthPieces(title).map(pieceNode), base),
    recordFacts(record),
    passages.length === 0 ? null : list,
    furtherPassages(hit, list, items, readPassages),
  );
}

/** Badges and linked title. `title`: as pages show it. */
export function recordTitle(record: HitRecord, title: readonly (Node | string)[], base: string): HTMLElement {
  const [before, after] = shownTitle('|', record.titleSupplied).split('|') as [string, string];
  const address = base + record.url.slice(1);
  const link = make('a', { href: address }, before, ...title, after);
  return make('p', { class: 'entry-title' }, ...recordBadges(record), link);
}

function recordBadges({ type, completeness, timeliness }: HitRecord): HTMLElement[] {
  if (type !== 'report' && type !== 'catalogue') return [make('span', { class: 'badge' }, typeNames[type])];
  const state = completeness && make('span', { class: `badge ${completeness}` }, entryStates[completeness].name);
  const judgement = timeliness && timelinessWords(timeliness);
  const published = timeliness && judgement && make('span', { class: `badge ${timeliness.status}` }, judgement);
  return [state, published].filter((badge) => badge instanceof HTMLElement);
}

/** Path, year, issuers, date; null if there are none. */
export function recordFacts(record: HitRecord): HTMLElement | null {
  const facts = factsOf(record).map((fact) => make('span', {}, fact));
  return facts.length === 0 ? null : make('p', { class: 'entry-facts' }, ...facts);
}

function passageItem(passage: Passage, page: string): HTMLLIElement {
  const { pieces, cut, questioned } = passage;
  const text = toFullWidthPieces(pieces).map(pieceNode);
  const link = make('a', { href: hitAddress(page, passage) }, ellipsis(cut[0]), ...text, ellipsis(cut[1]));
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
  if (type === 'region' && regionNames.length > 1) facts.push(regionNames.join(' › '));
  if (issuers.length > 0) facts.push(issuers.join('、'));
  if (issuerKind !== null) facts.push((issuerKinds as Readonly<Record<string, Term>>)[issuerKind]?.name ?? issuerKind);
  if (date !== null) facts.push(`${formatDate(date)}${type === 'plan' ? '印发' : '公布'}`);
  return facts;
}
