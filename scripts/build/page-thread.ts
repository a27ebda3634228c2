// Worker thread of a build: renders pages while the main thread makes data files and the pages of reports.
import { parentPort, workerData } from 'node:worker_threads';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { fromEnd } from './divided-work.ts';
import { pagePaths } from './page-paths.ts';
import { pageWriter } from './page-writer.ts';
import { writePages } from './pages.ts';
import { runAstro } from './run-astro.ts';
import { addressOf, type PageTask, type PageThreadResult } from './second-renderer.ts';
import { timed } from './timed.ts';

const { content, folder, astroFolders, taken, bundled } = workerData as PageTask;
setCurrentContent({ content, problems: [] });
await timed('pages in a thread', () =>
  runAstro(astroFolders, async (paths, prerenderer, config) => {
    Atomics.store(bundled, 0, 1);
    Atomics.notify(bundled, 0);
    const { shared } = pagePaths(paths);
    const left = await writePages(fromEnd(shared, taken), pageWriter(prerenderer, config, folder));
    const result: PageThreadResult = { shared: shared.map(addressOf), left: left.map(addressOf) };
    parentPort?.postMessage(result);
    return [];
  }),
);
