/** Entry point of the search page's script. */

import { markStarted } from '../page/started.ts';
import { findElements } from './elements.ts';
import { SearchPage } from './search-page.ts';

markStarted();
new SearchPage(findElements(), import.meta.env.BASE_URL.replace(/\/?$/, '/')).start();
