import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { placeOf } from '../../src/publish/place.ts';
import { writeSitemap } from '../../src/publish/sitemap.ts';
import { adminFiles, writeAdmin } from '../admin/files.ts';
import { adminSettings } from '../admin/settings.ts';
import { writeHostFiles } from './host-files.ts';
import { writeManifest } from './manifest.ts';
import { maxSearchFiles } from './max-search-files.ts';
import { timed } from './timed.ts';

/**
 * Makes ready what is written last into the finished site, of a whole build or of one joined from shards, and returns the
 * writing: what is wrong with the settings is told before the long part. Sitemap, /admin/ where it is switched on, what
 * hosts read, and the manifest of all that.
 */
export async function finishing(content: Content): Promise<(folder: string) => Promise<void>> {
  maxSearchFiles(process.env.MAX_SEARCH_FILES);
  const settings = adminSettings(process.env, content.site);
  const admin = settings && (await adminFiles(settings, content.site, contentDirectory().root));
  const place = placeOf(process.env.SITE_URL, process.env.BASE_PATH);
  return (folder) =>
    timed('sitemap, headers, manifest', () => {
      writeSitemap(content, place, folder);
      // After the sitemap, which lists what readers are to find.
      if (admin) writeAdmin(admin, folder);
      writeHostFiles(folder, place, admin !== null);
      writeManifest(folder);
    });
}
