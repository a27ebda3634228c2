import type { Content } from '../../src/model/content.ts';
import { type BuildScope, wholeSite } from '../../src/publish/build-scope.ts';
import { writeDataFiles, writeDataLists } from './data-files.ts';
import { prepareFinalFiles } from './final-files.ts';
import { buildPages } from './pages.ts';
import { buildSearch } from './search-index.ts';
import { prepareTables } from './table-files.ts';

/** Builds the whole site into a folder. `previous`: folder of the last build, which this one will replace. */
export function buildSite(folder: string, content: Content, previous: string): Promise<void> {
  return fillSite(folder, content, { scope: wholeSite, search: () => buildSearch(folder, content, previous) });
}

/** What of a site is still to be built. */
export interface Remainder {
  scope: BuildScope;
  /** Builds the search index. */
  search: () => Promise<void>;
}

/**
 * Builds the rest of a site: data files, pages and, in threads beside them, search index (but for portions of it, which are
 * joined in this process) and files of tables; then the final files. The threads run one after the other, because the search
 * index has threads of its own.
 */
export async function fillSite(folder: string, content: Content, { scope, search }: Remainder): Promise<void> {
  const writeFinalFiles = await prepareFinalFiles(content);
  const index = search();
  await waitForAll(index, buildDataAndPages(folder, content, scope, index));
  await writeFinalFiles(folder);
}

async function buildDataAndPages(
  folder: string,
  content: Content,
  scope: BuildScope,
  index: Promise<void>,
): Promise<void> {
  const writeTables = await prepareTables(folder, content);
  const tables = index.then(writeTables);
  const data = writeDataFiles(folder, content, scope);
  const lists = Promise.all([tables, data]).then((sizes) => writeDataLists(folder, content, sizes.flat()));
  const pages = data.then(() => buildPages(folder, scope, lists));
  await waitForAll(tables, data, lists, pages);
}

/** Waits until all jobs have ended, then fails if one failed: no job may write into a folder that is being removed. */
async function waitForAll(...jobs: Promise<unknown>[]): Promise<void> {
  for (const job of await Promise.allSettled(jobs)) if (job.status === 'rejected') throw job.reason;
}
