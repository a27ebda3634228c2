import type { Engines } from './engines.ts';
import { FileEngines } from './file-engines.ts';
import { ServerEngines } from './server-engines.ts';

/**
 * Those of the search server that the site was built with, else of its files; a build leaves out the others. `base`: address
 * of the site, with trailing slash.
 */
export function openEngines(base: string): Engines {
  return import.meta.env.SEARCH_INDEX ? new ServerEngines(base, import.meta.env.SEARCH_INDEX) : new FileEngines(base);
}
