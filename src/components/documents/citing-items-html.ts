import type { QuestionedValue } from '../../model/checked-value.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { questionedHtml } from '../value/questioned-html.ts';

/** A report or plan that cites a document, with the sentences that do. */
export interface ShownCitingText {
  /** The year of a report; null for a plan. */
  year: number | null;
  place: string;
  title: string;
  address: string;
  citations: readonly ShownCitingSentence[];
}

/** The document's title is marked. */
interface ShownCitingSentence {
  before: string;
  /** The title with its marks. */
  marked: string;
  /** Brackets after the title. */
  tail: string;
  after: string;
  address: string;
  questioned: readonly QuestionedValue[];
}

/** The items of a list of the reports and plans that cite a document. */
export function citingItemsHtml(texts: readonly ShownCitingText[]): string {
  return texts.map(itemHtml).join('');
}

function itemHtml({ year, place, title, address, citations }: ShownCitingText): string {
  const source = `<a${attribute('href', href(address))}>${escapeText(title)}</a>`;
  const when = year === null ? '规划' : `${year} 年度`;
  return `<li><p class="small">${when} · ${escapeText(place)} ${source}</p>${citations.map(sentenceHtml).join('')}</li>`;
}

function sentenceHtml({ before, marked, tail, after, address, questioned }: ShownCitingSentence): string {
  const words = `${escapeText(before)}<mark>${escapeText(marked)}</mark>${escapeText(tail + after)}`;
  return `<blockquote><a${attribute('href', href(address))}>${words}</a>${questionedHtml(questioned)}</blockquote>`;
}
