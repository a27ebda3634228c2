import { attribute } from '../html/escape.ts';

/**
 * The number that pairs a note with its words, as a link to the other of the two. CSS generates the number, so that copies
 * and searches of the text do not hold it. `to`: whether it leads to the note or to its words.
 */
export function noteLinkHtml(number: number, to: 'note' | 'at'): string {
  const name = `${to === 'note' ? '标注' : '原句'} ${number}`;
  return `<a${attribute('href', `#${to}-${number}`)}${attribute('data-n', number)}${attribute('aria-label', name)}></a>`;
}
