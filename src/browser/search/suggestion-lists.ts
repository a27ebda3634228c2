/** What the search page offers in place of results. */

import { formatQuery } from '../../search/format/query.ts';
import type { Suggestions } from '../../search/read/suggestions.ts';
import { make } from '../page/elements.ts';
import type { PageElements } from './elements.ts';
import { nearItem } from './near-list.ts';
import { type PageState, writeState } from './state.ts';
import { shorterMessage } from './ui-messages.ts';

/** `base`: address of the site, with trailing slash. */
export function showSuggestions(
  { shorterSection, shorter, nearSection, near, otherWays, toRelated, toQuote }: PageElements,
  suggestions: Suggestions,
  state: PageState,
  base: string,
): void {
  shorter.replaceChildren(
    ...suggestions.shorter.map((query) => {
      const address = writeState({ ...state, text: formatQuery(query.query) });
      return make('li', {}, make('a', { href: address }, shorterMessage(query)));
    }),
  );
  near.replaceChildren(...suggestions.near.map((passage) => nearItem(passage, base)));
  shorterSection.hidden = suggestions.shorter.length === 0;
  nearSection.hidden = suggestions.near.length === 0;
  toRelated.href = writeState({ ...state, mode: 'related' });
  toQuote.hash = new URLSearchParams({ q: state.text }).toString();
  otherWays.hidden = false;
}

export function hideSuggestions({ shorterSection, nearSection, otherWays }: PageElements): void {
  for (const element of [shorterSection, nearSection, otherWays]) element.hidden = true;
}
