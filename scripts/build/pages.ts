import { join } from 'node:path';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { astroPages } from './astro-folder.ts';
import { moveInto } from './move-into.ts';
import { pagePaths } from './page-paths.ts';
import { pageWriter, type WritePage } from './page-writer.ts';
import { runAstro } from './run-astro.ts';
import { timed } from './timed.ts';

/** Wraps what renders the pages. */
type Wrap = (prerenderer: AstroPrerenderer) => AstroPrerenderer;

/**
 * Builds the pages of a scope with Astro into the folder, which holds the data files already. The page of the data files
 * comes last and waits for `dataLists`, from which it has their sizes. `wrap`: for the bench, which measures each page.
 */
export async function buildPages(
  folder: string,
  scope: BuildScope,
  dataLists: Promise<void>,
  wrap: Wrap = (prerenderer) => prerenderer,
): Promise<void> {
  process.env.DATA_MANIFEST = join(folder, manifestAddress);
  await timed('pages', () =>
    runAstro(astroPages, async (paths, prerenderer, config) => {
      const { pages, data, others } = pagePaths(paths.filter(({ pathname }) => scope.generates(pathname)));
      const write = pageWriter(wrap(prerenderer), config, folder);
      const left = await writePages(pages, write);
      await dataLists;
      return [...others, ...left, ...(await writePages(data, write))];
    }),
  );
  delete process.env.DATA_MANIFEST;
  moveInto(astroPages, folder);
}

/** Returns the paths of pages that Astro must write. */
async function writePages(paths: readonly PathWithRoute[], write: WritePage): Promise<PathWithRoute[]> {
  const left: PathWithRoute[] = [];
  for (const path of paths) {
    // Threads report to the event loop, which rendering alone would keep from turning.
    await eventLoopTurn();
    if (!(await write(path))) left.push(path);
  }
  return left;
}
