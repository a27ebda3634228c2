import { join } from 'node:path';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { astroPages } from './astro-folder.ts';
import { fromStart, takenCount } from './divided-work.ts';
import { moveInto } from './move-into.ts';
import { pagePaths } from './page-paths.ts';
import { pageWriter, type WritePage } from './page-writer.ts';
import { runAstro } from './run-astro.ts';
import type { SecondRenderer } from './second-renderer.ts';
import { timed } from './timed.ts';

/** How the pages are built. */
export interface PageOptions {
  scope: BuildScope;
  /** Resolves once the lists of data files are written, from which the page on data has their sizes. */
  dataLists: Promise<void>;
  /** A thread that renders some of the pages; null without one. */
  second: SecondRenderer | null;
  /** For the bench, which measures each page. */
  wrap?: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
}

/** Builds the pages of a scope with Astro into the folder, which holds the data files already. */
export async function buildPages(folder: string, options: PageOptions): Promise<void> {
  const { scope, wrap = (prerenderer) => prerenderer } = options;
  await options.second?.bundled();
  process.env.DATA_MANIFEST = join(folder, manifestAddress);
  await timed('pages', () =>
    runAstro({ outDir: astroPages }, (paths, prerenderer, config) => {
      const ofScope = paths.filter(({ pathname }) => scope.generates(pathname));
      return writeAll(ofScope, pageWriter(wrap(prerenderer), config, folder), options);
    }),
  );
  delete process.env.DATA_MANIFEST;
  options.second?.requireSameAssets();
  moveInto(astroPages, folder);
}

/** Writes the pages with the second renderer, and returns what is left to Astro. The page on data comes last. */
async function writeAll(
  paths: readonly PathWithRoute[],
  write: WritePage,
  { dataLists, second }: PageOptions,
): Promise<PathWithRoute[]> {
  const { own, shared, data, others } = pagePaths(paths);
  const left = [
    ...(await writePages(own, write)),
    ...(await writePages(fromStart(shared, second?.taken ?? takenCount()), write)),
  ];
  if (second) left.push(...(await second.left(shared)));
  await dataLists;
  return [...others, ...left, ...(await writePages(data, write))];
}

/** Returns the paths of pages that Astro must write. */
export async function writePages(paths: Iterable<PathWithRoute>, write: WritePage): Promise<PathWithRoute[]> {
  const left: PathWithRoute[] = [];
  for (const path of paths) {
    // Threads report to the event loop, which rendering alone would keep from turning.
    await eventLoopTurn();
    if (!(await write(path))) left.push(path);
  }
  return left;
}
