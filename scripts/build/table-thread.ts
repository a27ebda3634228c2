// Worker thread of a build: writes the files of tables from the saved rows and posts their sizes.
import { parentPort, workerData } from 'node:worker_threads';
import { readSettings } from '../../src/model/settings.ts';
import { savedTables } from '../../src/publish/desk/table-context.ts';
import { writeTables } from '../../src/publish/write.ts';
import type { TableTask } from './table-files.ts';
import { timed } from './timed.ts';

const { rows, site, folder } = workerData as TableTask;
const { location } = readSettings(process.env);
parentPort?.postMessage(await timed('tables', () => writeTables(savedTables(rows, site, location), folder)));
