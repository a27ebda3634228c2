/**
 * Entry point of the scripts of the search page and the page on quotations. One for both: of two, the bundler would put
 * what they share into further files, each of which costs a search a request.
 */

import { markStarted } from './page/started.ts';
import { QuotePage } from './quote/quote-page.ts';
import { findElements } from './search/elements.ts';
import { SearchPage } from './search/search-page.ts';

markStarted();
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
if (document.getElementById('quote-form') === null) new SearchPage(findElements(), base).start();
else new QuotePage(base).start();
