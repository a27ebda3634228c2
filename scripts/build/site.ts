import { placeOf } from '../../src/data/place.ts';
import { wholeSite } from '../../src/data/share.ts';
import type { Content } from '../../src/model/content.ts';
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
  await withData(folder, { content, place, share: wholeSite }, () => buildPages(folder, wholeSite));
  await buildSearch(folder, content, previous);
  await finish(folder);
}
