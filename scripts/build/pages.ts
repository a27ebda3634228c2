import { join } from 'node:path';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import { type AstroConfig, type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { astroPages } from './astro-folder.ts';
import { moveInto } from './move-into.ts';
import { dataPageLast, isDataPage } from './page-order.ts';
import { sharedModules } from './shared-modules.ts';
import { timed } from './timed.ts';
import { writingPages } from './write-rendered.ts';

/** Wraps what renders the pages. */
type Wrap = (prerenderer: AstroPrerenderer) => AstroPrerenderer;

/**
 * Builds the pages of a scope with Astro and moves them into the folder, which holds the data files already. The page of the
 * data files comes last and waits for `dataLists`, from which it has their sizes. `wrap`: for the bench, which measures each
 * page.
 */
export async function buildPages(
  folder: string,
  scope: BuildScope,
  dataLists: Promise<void>,
  wrap: Wrap = (prerenderer) => prerenderer,
): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.DATA_MANIFEST = join(folder, manifestAddress);
  await timed('pages', () =>
    build({
      outDir: astroPages,
      logLevel: 'warn',
      integrations: [ownPrerenderer(scope, dataLists, wrap)],
      vite: { plugins: [sharedModules()] },
    }),
  );
  delete process.env.DATA_MANIFEST;
  moveInto(astroPages, folder);
}

/** Filters Astro's list of pages to those of the scope, and writes them faster than Astro does. */
function ownPrerenderer(scope: BuildScope, dataLists: Promise<void>, wrap: Wrap): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'fazhi-prerenderer',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...waitingFor(dataLists, wrap(writingPages(prerenderer, config))),
          getStaticPaths: async () =>
            dataPageLast((await prerenderer.getStaticPaths()).filter(({ pathname }) => scope.generates(pathname))),
        })),
    },
  };
}

function waitingFor(dataLists: Promise<void>, prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    async render(request, options) {
      // Threads report to the event loop, which rendering alone would keep from turning.
      await eventLoopTurn();
      if (isDataPage(new URL(request.url).pathname)) await dataLists;
      return prerenderer.render(request, options);
    },
  };
}
