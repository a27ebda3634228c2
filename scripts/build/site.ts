import { build } from 'astro';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import type { Content } from '../../src/model/content.ts';
import { searchDocuments } from '../../src/search/records.ts';
import { writeSearch } from '../../src/search/write.ts';
import { adminFiles, writeAdmin } from '../admin/files.ts';
import { adminSettings } from '../admin/settings.ts';
import { withData } from './data.ts';

/**
 * Builds the whole site into a folder: data files, pages by Astro, then the search indexes, all from the same content;
 * and /admin/ beside them where it is switched on.
 */
export async function buildSite(folder: string, content: Content): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const settings = adminSettings(process.env, content.site);
  const admin = settings && (await adminFiles(settings, content.site, contentDirectory().root));
  await withData(folder, content, () => build({ outDir: folder, logLevel: 'warn' }));
  await writeSearch(searchDocuments(content), folder);
  if (admin) writeAdmin(admin, folder);
}
