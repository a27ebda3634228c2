/** Links of the answer card. Text nodes only, never markup from data. */

import type { Desk } from '../../model/contribution.ts';
import { type Child, make } from '../page/elements.ts';

/** Addresses of the site (`base`: with trailing slash) and of searches for a text. */
export interface CardLinks {
  base: string;
  search: (text: string) => string;
  desk: Desk;
}

/** To the answer for another place. */
export function placeLink(name: string, year: number | null, label: string, links: CardLinks): Node {
  return make('a', { href: links.search(year === null ? name : `${name} ${year}`) }, label);
}

export function siteLink(address: string, text: string, { base }: CardLinks): Node {
  return make('a', { href: base + address.slice(1) }, text);
}

/** Separated by full-width spaces, so that lines can break between them. */
export function spaced(nodes: readonly Child[]): Child[] {
  return nodes.filter((node) => node !== null).flatMap((node, i) => (i === 0 ? [node] : ['　', node]));
}
