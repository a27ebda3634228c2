// Worker thread of a build: writes the search indexes, or copies those of the last build if they are unchanged.
import { workerData } from 'node:worker_threads';
import { readSettings } from '../../src/model/settings.ts';
import { writeSearch } from '../../src/search/build/write.ts';
import type { SearchTask } from './search-indexes.ts';
import { reuseSearch, saveForReuse } from './search-reuse.ts';
import { timed } from './timed.ts';

const { records, folder, previous } = workerData as SearchTask;
const { maxSearchFiles: maxFiles } = readSettings(process.env);
const reused = await timed('search indexes', async () => {
  if (previous && reuseSearch(records, previous, folder)) return true;
  await writeSearch(records, folder, maxFiles === null ? {} : { maxFiles });
  if (previous) saveForReuse(records, previous, folder);
  return false;
});
if (reused) console.log('  (those of the last build: the same documents)');
