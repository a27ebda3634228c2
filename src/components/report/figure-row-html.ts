import type { CheckedValue } from '../../model/checked-value.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { valueHtml } from '../value/value-html.ts';

/** A value of a report with its quote. */
export interface ShownFigure {
  name: string;
  value: CheckedValue;
  address: string;
  /** Null if it is the report's. */
  year: number | null;
  qualifier: string | null;
  quote: string;
  block: string;
}

/** A table row for a value of a report. */
export function figureRowHtml({ name, value, address, year, qualifier, quote, block }: ShownFigure): string {
  return (
    `<tr><th scope="row"><a${attribute('href', href(address))}>${escapeText(name)}</a></th>` +
    `<td data-label="数值">${valueHtml(value)}${year === null ? '' : `（${year}年）`}</td>` +
    `<td data-label="范围"${attribute('class', qualifier ? null : 'none')}>${escapeText(qualifier ?? '—')}</td>` +
    `<td data-label="原句"><a${attribute('href', `#${block}`)}>${escapeText(quote)}</a></td></tr>`
  );
}
