import { attribute, escapeText } from '../html/escape.ts';
import { href } from './href.ts';

/** A narrower or wider list. */
export interface ShownChoice {
  text: string;
  /** Number of items; null if not shown. */
  count: number | null;
  address: string;
  current: boolean;
}

/** A list item with the link to a list. */
export function narrowChoiceHtml({ text, count, address, current }: ShownChoice): string {
  const attributes = attribute('href', href(address)) + attribute('aria-current', current ? 'true' : null);
  const number = count === null ? '' : ` <span class="soft">${count}</span>`;
  return `<li><a${attributes}>${escapeText(text)}${number}</a></li>`;
}
