import type { Content } from '../../src/model/content.ts';
import { wholeSite } from '../../src/publish/build-scope.ts';
import { writeDataFiles } from './data-files.ts';
import { prepareFinalFiles } from './final-files.ts';
import { buildPages } from './pages.ts';
import { buildSearch } from './search-index.ts';

/**
 * Builds the whole site into a folder: data files, pages, search index, final files. `previous`: folder of the last build,
 * which this one will replace.
 */
export async function buildSite(folder: string, content: Content, previous: string): Promise<void> {
  const writeFinalFiles = await prepareFinalFiles(content);
  await waitForAll(buildSearch(folder, content, previous), buildDataAndPages(folder, content));
  await writeFinalFiles(folder);
}

async function buildDataAndPages(folder: string, content: Content): Promise<void> {
  await writeDataFiles(folder, content, wholeSite);
  await buildPages(folder, wholeSite);
}

/** Waits until all jobs have ended, then fails if one failed: no job may write into a folder that is being removed. */
async function waitForAll(...jobs: Promise<void>[]): Promise<void> {
  for (const job of await Promise.allSettled(jobs)) if (job.status === 'rejected') throw job.reason;
}
