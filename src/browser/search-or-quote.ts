/**
 * Entry point of the scripts of the search page and the page on quotations. One for both: of two, the bundler would put
 * what they share into further files, each of which costs a search a request. Searches do without the script on quotations.
 */

import { byId } from './page/elements.ts';
import { markStarted } from './page/started.ts';
import { findElements } from './search/elements.ts';
import { SearchPage } from './search/search-page.ts';
import { NO_INDEX } from './search/ui-messages.ts';

markStarted();
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const isSearch = document.getElementById('quote-form') === null;
// Only builds make the index.
if (import.meta.env.DEV) byId(isSearch ? 'search-status' : 'quote-status', HTMLElement).textContent = NO_INDEX;
else if (isSearch) new SearchPage(findElements(), base).start();
else import('./quote/quote-page.ts').then(({ QuotePage }) => new QuotePage(base).start());
