import type { Content } from '../../src/model/content.ts';
import { placeOf } from '../../src/publish/place.ts';
import { wholeSite } from '../../src/publish/share.ts';
import { withData } from './data.ts';
import { finishing } from './finish.ts';
import { buildPages } from './pages.ts';
import { buildSearch } from './search.ts';

/**
 * Builds the whole site into a folder: data files, pages by Astro, then the search indexes, all from the same content;
 * then what is about the finished site. `previous` is where the last build lies, which this one will replace.
 */
export async function buildSite(folder: string, content: Content, previous: string): Promise<void> {
  const finish = await finishing(content);
  const place = placeOf(process.env.SITE_URL, process.env.BASE_PATH);
  await withData(folder, { content, place, share: wholeSite }, (aside) =>
    // Pages keep one thread busy; the indexes are made by others.
    both(buildPages(folder, wholeSite), buildSearch(aside, content, previous)),
  );
  await finish(folder);
}

/** Waits for two jobs to end, and fails where one has failed: none goes on writing into folders that are cleared away. */
async function both(...jobs: Promise<void>[]): Promise<void> {
  for (const job of await Promise.allSettled(jobs)) if (job.status === 'rejected') throw job.reason;
}
