/** Entry point of the search page's script. */

import { markStarted } from '../page/started.ts';
import { findElements } from './elements.ts';
import { SearchPage } from './search-page.ts';
import { NO_INDEX } from './ui-messages.ts';

markStarted();
const elements = findElements();
// Only builds make the indexes.
if (import.meta.env.DEV) elements.status.textContent = NO_INDEX;
else new SearchPage(elements, import.meta.env.BASE_URL.replace(/\/?$/, '/')).start();
