import type { Link } from '../../model/site-sections.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from './href.ts';

/** List items with links. `page`: the address of the page itself, whose link says so. */
export function linkItemsHtml(links: readonly Link[], page: string | null = null): string {
  return links.map(([address, name]) => linkItemHtml(href(address), name, address === page)).join('');
}

function linkItemHtml(target: string, name: string, isPage: boolean): string {
  const current = attribute('aria-current', isPage ? 'page' : null);
  return `<li><a${attribute('href', target)}${current}>${escapeText(name)}</a></li>`;
}
