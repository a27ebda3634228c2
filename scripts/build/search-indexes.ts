import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { writeSearch } from '../../src/search/build/write.ts';
import { reuseSearch, saveForReuse } from './search-reuse.ts';
import { timed } from './timed.ts';

/** Writes both search indexes, or copies them from `previous`, the last build, if they are unchanged. */
export async function buildSearch(folder: string, content: Content, previous: string | null): Promise<void> {
  const records = searchRecords(content);
  const { maxSearchFiles: maxFiles } = readSettings(process.env);
  const reused = await timed('search indexes', async () => {
    if (previous && reuseSearch(records, previous, folder)) return true;
    await writeSearch(records, folder, maxFiles === null ? {} : { maxFiles });
    if (previous) saveForReuse(records, previous, folder);
    return false;
  });
  if (reused) console.log('  (those of the last build: the same documents)');
}
