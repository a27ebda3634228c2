import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Content } from '../../src/model/content.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';

/** What the thread of the search index receives. */
export interface SearchTask {
  records: readonly SearchRecord[];
  /** Where to write. */
  folder: string;
  /** Folder of the last build; null if it is not to be reused. */
  previous: string | null;
}

const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
/** A quarter of the memory, in MB. The default is at most 4 GB, too little for 30,000 reports. */
const heapLimit = Math.floor(memory / 4 / 2 ** 20);

/**
 * Writes the search index, or copies it from `previous` if it is unchanged. A thread of its own, with its own heap,
 * does so from the start of a build: the other steps leave one processor idle.
 */
export function buildSearch(folder: string, content: Content, previous: string | null): Promise<void> {
  const workerData: SearchTask = { records: searchRecords(content), folder, previous };
  const resourceLimits = { maxOldGenerationSizeMb: heapLimit };
  const worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData, resourceLimits });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The search index ended with ${code}.`))));
  });
}
