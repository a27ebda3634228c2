import { searchAddress } from '../../model/addresses.ts';
import { maxQueryLength } from '../../model/query-limits.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from './href.ts';

/**
 * A form that opens /search/?q=…, without script. It keeps the address within what hosts accept; one character more than
 * the limit lets the search page remark that it cut the query.
 */
export function searchFormHtml(id = 'site-search', label = '在全库中检索'): string {
  const name = `<label class="visually-hidden"${attribute('for', id)}>${escapeText(label)}</label>`;
  const behaviour = 'placeholder="如 行政复议" autocomplete="off" enterkeyhint="search"';
  const input = `<input type="search"${attribute('id', id)} name="q" ${behaviour} maxlength="${maxQueryLength + 1}">`;
  const action = attribute('action', href(searchAddress));
  return `<form class="search-form"${action} method="get">${name}${input}<button type="submit">检索</button></form>`;
}
