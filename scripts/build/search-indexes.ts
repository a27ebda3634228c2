import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { writeExact } from '../../src/search/build/write-exact.ts';
import { reuseSearch, saveForReuse } from './search-reuse.ts';
import { timed } from './timed.ts';

/** Writes the search index, or copies it from `previous`, the last build, if it is unchanged. */
export async function buildSearch(folder: string, content: Content, previous: string | null): Promise<void> {
  const records = searchRecords(content);
  const { maxSearchFiles: maxFiles } = readSettings(process.env);
  const reused = await timed('search index', async () => {
    if (previous && reuseSearch(records, previous, folder)) return true;
    await writeExact(records, folder, maxFiles === null ? {} : { maxFiles });
    if (previous) saveForReuse(records, previous, folder);
    return false;
  });
  if (reused) console.log('  (that of the last build: the same documents)');
}
