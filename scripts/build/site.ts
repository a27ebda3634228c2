import { build } from 'astro';
import type { Content } from '../../src/model/content.ts';
import { searchDocuments } from '../../src/search/records.ts';
import { writeSearch } from '../../src/search/write.ts';
import { withData } from './data.ts';

/** Builds the whole site into a folder: data files, pages by Astro, then the search indexes, all from the same content. */
export async function buildSite(folder: string, content: Content): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await withData(folder, content, () => build({ outDir: folder, logLevel: 'warn' }));
  await writeSearch(searchDocuments(content), folder);
}
