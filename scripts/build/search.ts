import type { Content } from '../../src/model/content.ts';
import { searchDocuments } from '../../src/search/records.ts';
import { writeSearch } from '../../src/search/write.ts';
import { maxSearchFiles } from './max-search-files.ts';
import { keepForReuse, reuseSearch } from './search-reuse.ts';
import { timed } from './timed.ts';

/**
 * Writes both search indexes of the whole content. Where they would be those of the build that lies in `previous`, they
 * are copied from it.
 */
export async function buildSearch(folder: string, content: Content, previous: string | null): Promise<void> {
  const documents = searchDocuments(content);
  const maxFiles = maxSearchFiles(process.env.MAX_SEARCH_FILES);
  const reused = await timed('search indexes', async () => {
    if (previous && reuseSearch(documents, previous, folder)) return true;
    await writeSearch(documents, folder, maxFiles === null ? {} : { maxFiles });
    if (previous) keepForReuse(documents, previous, folder);
    return false;
  });
  if (reused) console.log('  (those of the last build: the same documents)');
}
