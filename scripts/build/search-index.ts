import type { Content } from '../../src/model/content.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';
import { runThread } from './run-thread.ts';

/** What the thread of the search index receives. */
export interface SearchTask {
  records: readonly SearchRecord[];
  /** Where to write. */
  folder: string;
  /** Folder of the last build; null if it is not to be reused. */
  previous: string | null;
}

/**
 * Writes the search index, or copies it from `previous` if it is unchanged. A thread of its own does so from the start of a
 * build: the other steps leave one processor idle.
 */
export async function buildSearch(folder: string, content: Content, previous: string | null): Promise<void> {
  const task: SearchTask = { records: searchRecords(content), folder, previous };
  await runThread('./search-thread.ts', task);
}
