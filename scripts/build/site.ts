import { build } from 'astro';
import { placeOf } from '../../src/data/place.ts';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { searchDocuments } from '../../src/search/records.ts';
import { writeSearch } from '../../src/search/write.ts';
import { adminFiles, writeAdmin } from '../admin/files.ts';
import { adminSettings } from '../admin/settings.ts';
import { withData } from './data.ts';
import { writeHostFiles } from './host-files.ts';
import { writeManifest } from './manifest.ts';
import { maxSearchFiles } from './max-search-files.ts';

/**
 * Builds the whole site into a folder: data files, pages by Astro, then the search indexes, all from the same content;
 * /admin/ beside them where it is switched on; then what hosts read, and the manifest of all that.
 */
export async function buildSite(folder: string, content: Content): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const settings = adminSettings(process.env, content.site);
  const maxFiles = maxSearchFiles(process.env.MAX_SEARCH_FILES);
  const admin = settings && (await adminFiles(settings, content.site, contentDirectory().root));
  await withData(folder, content, () => build({ outDir: folder, logLevel: 'warn' }));
  await writeSearch(searchDocuments(content), folder, maxFiles === null ? {} : { maxFiles });
  if (admin) writeAdmin(admin, folder);
  writeHostFiles(folder, placeOf(process.env.SITE_URL, process.env.BASE_PATH), admin !== null);
  writeManifest(folder);
}
