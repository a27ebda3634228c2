import type { Content } from '../../src/model/content.ts';
import type { Site } from '../../src/model/site.ts';
import { saveRows } from '../../src/publish/desk/saved-rows.ts';
import type { ResourceSize } from '../../src/publish/manifest/manifest.ts';
import { savedRows } from './astro-folder.ts';
import { runThread } from './run-thread.ts';
import { timed } from './timed.ts';

/** What the thread of the table files receives. */
export interface TableTask {
  /** Folder of the saved rows. */
  rows: string;
  site: Site;
  /** Where to write. */
  folder: string;
}

/**
 * Saves the rows of all tables and returns a function that writes CSV files, workbook, database and Parquet from them, in a
 * thread, and returns their sizes. They take half as long as the pages (measured at 1,000 reports).
 */
export async function prepareTables(folder: string, content: Content): Promise<() => Promise<ResourceSize[]>> {
  await timed('rows', () => saveRows(content, savedRows));
  const task: TableTask = { rows: savedRows, site: content.site, folder };
  return async () => {
    const sizes = await runThread<ResourceSize[]>('./table-thread.ts', task);
    if (!sizes) throw new Error('The thread of the tables ended without their sizes.');
    return sizes;
  };
}
