// Worker thread of a build: writes the search index, or copies that of the last build if it is unchanged. Where a search server
// has the index, only the tables of names.
import { workerData } from 'node:worker_threads';
import { readSettings } from '../../src/model/settings.ts';
import { writeExact } from '../../src/search/build/write-exact.ts';
import { writeNames } from '../../src/search/build/write-names.ts';
import type { SearchTask } from './search-index.ts';
import { reuseSearch, saveForReuse } from './search-reuse.ts';
import { timed } from './timed.ts';

const { records, folder, previous } = workerData as SearchTask;
const { maxSearchFiles: maxFiles, searchServer } = readSettings(process.env);
const reused = await timed('search index', async () => {
  if (searchServer !== null) {
    writeNames(records, folder);
    return false;
  }
  if (previous && reuseSearch(records, previous, folder)) return true;
  await writeExact(records, folder, maxFiles === null ? {} : { maxFiles });
  if (previous) saveForReuse(records, previous, folder);
  return false;
});
if (reused) console.log('  (that of the last build: the same documents)');
