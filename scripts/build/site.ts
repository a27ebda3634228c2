import type { Content } from '../../src/model/content.ts';
import { type BuildScope, wholeSite } from '../../src/publish/build-scope.ts';
import { writeDataFiles, writeDataLists } from './data-files.ts';
import { prepareFinalFiles } from './final-files.ts';
import { buildPages } from './pages.ts';
import { buildSearch } from './search-index.ts';
import { hasSecondRenderer, type SecondRenderer, startSecondRenderer } from './second-renderer.ts';
import { prepareTables } from './table-files.ts';

/** Builds the whole site into a folder. `previous`: folder of the last build, which this one will replace. */
export function buildSite(folder: string, content: Content, previous: string): Promise<void> {
  return fillSite(folder, content, {
    scope: wholeSite,
    search: () => buildSearch(folder, content, previous),
    isDivided: hasSecondRenderer(content),
  });
}

/** What of a site is still to be built. */
export interface Remainder {
  scope: BuildScope;
  /** Builds the search index. */
  search: () => Promise<void>;
  /** Whether a second thread renders pages; only if they are all still to be built. */
  isDivided: boolean;
}

/**
 * Builds the rest of a site: data files, pages and, in threads beside them, search index (but for portions of it, which are
 * joined in this process), files of tables, and pages of a large site that need no data files; then the final files. Index and
 * tables run one after the other, because the search index has threads of its own.
 */
export async function fillSite(folder: string, content: Content, remainder: Remainder): Promise<void> {
  const writeFinalFiles = await prepareFinalFiles(content);
  const index = remainder.search();
  const second = remainder.isDivided ? startSecondRenderer(folder, content) : null;
  const rest = buildDataAndPages(folder, content, { scope: remainder.scope, index, second });
  await waitForAll(index, rest.finally(second?.stop));
  await writeFinalFiles(folder);
}

/** What `buildDataAndPages` waits for or works with. */
interface Beside {
  scope: BuildScope;
  index: Promise<void>;
  second: SecondRenderer | null;
}

async function buildDataAndPages(folder: string, content: Content, { scope, index, second }: Beside): Promise<void> {
  const writeTables = await prepareTables(folder, content);
  const tables = index.then(writeTables);
  const data = writeDataFiles(folder, content, scope);
  const lists = Promise.all([tables, data]).then((sizes) => writeDataLists(folder, content, sizes.flat()));
  const pages = data.then(() => buildPages(folder, { scope, dataLists: lists, second }));
  await waitForAll(tables, data, lists, pages);
}

/** Waits until all jobs have ended, then fails if one failed: no job may write into a folder that is being removed. */
async function waitForAll(...jobs: Promise<unknown>[]): Promise<void> {
  for (const job of await Promise.allSettled(jobs)) if (job.status === 'rejected') throw job.reason;
}
