import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { writeDataFiles } from '../build/data-files.ts';
import { sourceDigest } from '../build/digest.ts';
import { writeManifest } from '../build/manifest.ts';
import { buildSearch } from '../build/search-index.ts';
import { filesBelow } from '../manifest/folder-files.ts';
import { searchPortionFolder, siteFolder, writeDescriptor } from './descriptor.ts';
import { buildSearchPortion } from './search-portions.ts';
import { provincesOf, scopeOf, searchKey, searchProvincesOf } from './shard-keys.ts';

/** Scripts and styles, which every shard keeps for comparison with the joined site. */
export const assetFolder = 'assets/';

/** Builds a shard. It needs the whole content, because a page may refer to any other report. */
export async function buildShard(folder: string, content: Content, keys: string[]): Promise<void> {
  const site = join(folder, siteFolder);
  const provinces = provincesOf(content).filter((province) => keys.includes(province));
  const scope = scopeOf(content, provinces);
  if (provinces.length > 0) {
    await writeDataFiles(site, content, scope);
    // Loads Astro, which shards of the search index do not need.
    const { buildPages } = await import('../build/pages.ts');
    // It has no page of the data files.
    await buildPages(site, scope, Promise.resolve());
    for (const path of filesBelow(site)) {
      if (!path.startsWith(assetFolder) && !scope.generates(path)) rmSync(join(site, path));
    }
  }
  if (keys.includes(searchKey)) await buildSearch(site, content, null);
  const searchProvinces = searchProvincesOf(keys);
  if (searchProvinces.length > 0) await buildSearchPortion(join(folder, searchPortionFolder), content, searchProvinces);
  writeDescriptor(folder, keys, sourceDigest(contentDirectory().root));
  writeManifest(folder);
}
