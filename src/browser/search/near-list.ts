/** Renders near passages, as text nodes only. Punctuation is as pages show it. */

import { citeAddress } from '../../model/addresses.ts';
import { toFullWidthPieces } from '../../parse/width.ts';
import type { HitRecord } from '../../search/read/hit.ts';
import type { NearPassage, NearPiece } from '../../search/read/near/near-passage.ts';
import { make } from '../page/elements.ts';
import { ellipsis, questionedBadges, recordFacts, recordTitle } from './hit-list.ts';

/** A passage below the title, or the title itself. `base`: address of the site, with trailing slash. */
export function nearItem(passage: NearPassage, base: string): HTMLLIElement {
  const { record, pieces, inTitle } = passage;
  const title = inTitle ? pieces : [{ text: record.title, typed: null }];
  return make(
    'li',
    { 'data-id': record.id },
    recordTitle(record, toFullWidthPieces(title).flatMap(nearPieceNodes), base),
    recordFacts(record),
    inTitle ? null : make('ul', { class: 'search-passages' }, passageItem(passage, base)),
  );
}

function passageItem({ record, block, pieces, cut, questioned }: NearPassage, base: string): HTMLLIElement {
  const page = base + record.url.slice(1).replace(/#.*/, '');
  const link = make(
    'a',
    { href: block === null ? page : `${page}#${block}` },
    ellipsis(cut[0]),
    ...toFullWidthPieces(pieces).flatMap(nearPieceNodes),
    ellipsis(cut[1]),
  );
  const cite = block === null ? null : citeLink(record, block, base);
  return make('li', { 'data-passage': '' }, link, ...questionedBadges(questioned), cite);
}

/**
 * A difference has one `<mark class="differs">`: around what the text has or, if that is nothing, around what was typed.
 * What was typed is struck through; screen readers hear which is which.
 */
function nearPieceNodes({ text, typed }: NearPiece): (Node | string)[] {
  if (typed === null) return [text];
  const struck = typed === '' ? [] : [hidden('（写作'), make('del', {}, typed), hidden('）')];
  if (text === '') return [make('mark', { class: 'differs' }, ...struck)];
  return [...struck, hidden('（原文'), make('mark', { class: 'differs' }, text), hidden('）')];
}

function hidden(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words);
}

/** Only reports and plans have citations. */
function citeLink({ id, type, title }: HitRecord, block: string, base: string): HTMLElement | null {
  if (type !== 'report' && type !== 'plan') return null;
  const address = citeAddress(type, id.replace(/^plan:/, '')) + block;
  return make(
    'a',
    { class: 'cite-passage', href: base + address.slice(1), 'aria-label': `引用本段：${title}` },
    '引用本段',
  );
}
