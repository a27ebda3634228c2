import type { Content } from '../../src/model/content.ts';
import { searchDocuments } from '../../src/search/records.ts';
import { writeSearch } from '../../src/search/write.ts';
import { timed } from './timed.ts';

/** The folders that the search page reads from. */
export const searchFolders = ['search-index', 'pagefind'] as const;

/** Writes both search indexes of the whole content. */
export async function buildSearch(folder: string, content: Content): Promise<void> {
  await timed('search indexes', () => writeSearch(searchDocuments(content), folder));
}
