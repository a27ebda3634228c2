import { placeOf } from '../../src/data/place.ts';
import { writeSitemap } from '../../src/data/sitemap.ts';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { adminFiles, writeAdmin } from '../admin/files.ts';
import { adminSettings } from '../admin/settings.ts';

/**
 * Makes ready what is written last into the finished site, of a whole build or of one joined from shards, and returns the
 * writing: what is wrong with the settings is told before the long part.
 */
export async function finishing(content: Content): Promise<(folder: string) => void> {
  const settings = adminSettings(process.env, content.site);
  const admin = settings && (await adminFiles(settings, content.site, contentDirectory().root));
  return (folder) => {
    writeSitemap(content, placeOf(process.env.SITE_URL, process.env.BASE_PATH), folder);
    // After the sitemap, which lists what readers are to find.
    if (admin) writeAdmin(admin, folder);
  };
}
