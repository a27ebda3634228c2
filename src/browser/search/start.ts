/** Entry point of the search page's script. */

import { findElements } from './elements.ts';
import { SearchPage } from './search-page.ts';

new SearchPage(findElements(), import.meta.env.BASE_URL.replace(/\/?$/, '/')).start();
