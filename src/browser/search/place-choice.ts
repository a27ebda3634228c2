/** Shown instead of the answer card if it is not clear which place is meant, or whether one is. */

import { regionAddress } from '../../model/addresses.ts';
import type { Place } from '../../search/read/place-names.ts';
import { make } from '../page/elements.ts';
import { type CardLinks, placeLink, siteLink, spaced } from './answer-links.ts';

/** A choice between divisions of one name. */
export function placeChoice(
  places: readonly Place[],
  year: number | null,
  issuer: string | null,
  links: CardLinks,
): Node[] {
  return [
    make('h2', {}, '要找的是哪一处？'),
    make(
      'ul',
      {},
      ...places.map((place) => make('li', {}, placeLink(place.fullName + (issuer ?? ''), year, place.fullName, links))),
    ),
  ];
}

/** For a query that may be an ordinary word as well. */
export function placeHint(places: readonly Place[], links: CardLinks): Node[] {
  return [
    make(
      'p',
      {},
      '也是地名：',
      ...spaced(places.map((place) => siteLink(regionAddress(place.code), place.fullName, links))),
    ),
  ];
}
