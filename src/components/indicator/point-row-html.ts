import type { CheckedValue } from '../../model/checked-value.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { valueHtml } from '../value/value-html.ts';

/** A reported value with its quote. */
export interface ShownPoint {
  year: number;
  place: string;
  placeAddress: string;
  /** Null if the issuer governs the place. */
  issuer: string | null;
  value: CheckedValue;
  qualifier: string | null;
  quote: string;
  /** The block with the quote. */
  address: string;
  /** The page that cites it. */
  cite: string;
}

/** A table row for a reported value. */
export function pointRowHtml({ year, place, issuer, value, qualifier, quote, ...point }: ShownPoint): string {
  const by = issuer === null ? '' : `<span class="small soft">（${escapeText(issuer)}）</span>`;
  const scope = qualifier ? escapeText(qualifier) : '<span class="soft">未限定</span>';
  const source = `“<a${attribute('href', href(point.address))}>${escapeText(quote)}</a>”`;
  return (
    `<tr><th scope="row">${year}</th>` +
    `<td data-label="地区"><a${attribute('href', href(point.placeAddress))}>${escapeText(place)}</a>${by}</td>` +
    `<td class="n" data-label="数值">${valueHtml(value)}</td>` +
    `<td data-label="范围"${attribute('class', qualifier ? null : 'none')}>${scope}</td>` +
    `<td data-label="原句">${source}<a class="small no-print"${attribute('href', href(point.cite))}>引用</a></td></tr>`
  );
}
