import type { CheckedValue } from '../../model/checked-value.ts';
import { digitsOf, formatValue } from '../../model/format-value.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { verdictHtml } from './verdict-html.ts';

/**
 * A value as printed, its digits if they differ and, if it is questioned, its badge. `href`: of the passage that prints it,
 * with the base path unless it is a fragment.
 */
export function valueHtml(value: CheckedValue, href?: string): string {
  const words = escapeText(formatValue(value));
  const linked = href === undefined ? words : `<a${attribute('href', href)}>${words}</a>`;
  const digits = digitsOf(value);
  const spelled = digits === null ? '' : `<span class="small soft">（${digits}）</span>`;
  return linked + spelled + verdictHtml(value);
}
