import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { placeOf } from '../../src/publish/place.ts';
import { withData } from '../build/data.ts';
import { sourceDigest, visibleFilesBelow } from '../build/digest.ts';
import { buildPages } from '../build/pages.ts';
import { buildSearch } from '../build/search.ts';
import { searchPart, shareOf } from './parts.ts';
import { siteFolder, writeStamp } from './stamp.ts';

/** Scripts and styles, which every build makes whole: kept in a shard to be compared with those of the joined site. */
export const assetFolder = 'assets/';

/**
 * Builds some parts of the site. The whole content is read, since a page tells what others say of the same; only the
 * pages and files of the parts are made.
 */
export async function makeShard(folder: string, content: Content, parts: string[]): Promise<void> {
  const site = join(folder, siteFolder);
  const provinces = parts.filter((part) => part !== searchPart);
  const share = shareOf(content, provinces);
  if (provinces.length > 0) {
    const place = placeOf(process.env.SITE_URL, process.env.BASE_PATH);
    await withData(site, { content, place, share }, () => buildPages(site, share));
    for (const path of visibleFilesBelow(site)) {
      if (!path.startsWith(assetFolder) && !share.makes(path)) rmSync(join(site, path));
    }
  }
  if (parts.includes(searchPart)) await buildSearch(site, content, null);
  writeStamp(folder, parts, sourceDigest(contentDirectory().root));
}
