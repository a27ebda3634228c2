import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { writeSitemap } from '../../src/publish/site/sitemap.ts';
import { adminFiles, writeAdmin } from '../admin/admin-files.ts';
import { adminSettings } from '../admin/settings.ts';
import { filesBelow } from '../manifest/folder-files.ts';
import { writeHostFiles } from './host-files.ts';
import { writeLargeManifest } from './manifest.ts';
import { writeSecurityTxt } from './security-txt.ts';
import { timed } from './timed.ts';

/**
 * Validates the settings up front and returns a function that writes the final files of a finished site: sitemap, /admin/
 * if switched on, files for hosts, security.txt, manifest.
 */
export async function prepareFinalFiles(content: Content): Promise<(folder: string) => Promise<void>> {
  const settings = adminSettings(process.env, content.site);
  const admin = settings && (await adminFiles(settings, content, contentDirectory().root));
  const built = readSettings(process.env);
  const { location } = built;
  return (folder) =>
    timed('sitemap, headers, manifest', async () => {
      writeSitemap(content, location, folder, filesBelow(folder));
      // After the sitemap, which must not list /admin/.
      if (admin) writeAdmin(admin, folder);
      writeHostFiles(folder, built, admin !== null);
      writeSecurityTxt(content.site, location, folder);
      if (!content.site.repository)
        console.log('  (“帮助补上” and “内容有误” lead to no form: content/site.yaml has no repository)');
      await writeLargeManifest(folder);
    });
}
