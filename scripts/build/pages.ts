import { join } from 'node:path';
import { type AstroConfig, type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { astroPages } from './astro-folder.ts';
import { moveInto } from './move-into.ts';
import { sharedModules } from './shared-modules.ts';
import { timed } from './timed.ts';
import { writingPages } from './write-rendered.ts';

/** Wraps what renders the pages. */
type Wrap = (prerenderer: AstroPrerenderer) => AstroPrerenderer;

/**
 * Builds the pages of a scope with Astro and moves them into the folder, which holds the data files already. `wrap`: for the
 * bench, which measures each page.
 */
export async function buildPages(
  folder: string,
  scope: BuildScope,
  wrap: Wrap = (prerenderer) => prerenderer,
): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.DATA_MANIFEST = join(folder, manifestAddress);
  await timed('pages', () =>
    build({
      outDir: astroPages,
      logLevel: 'warn',
      integrations: [ownPrerenderer(scope, wrap)],
      vite: { plugins: [sharedModules()] },
    }),
  );
  delete process.env.DATA_MANIFEST;
  moveInto(astroPages, folder);
}

/** Filters Astro's list of pages to those of the scope, and writes them faster than Astro does. */
function ownPrerenderer(scope: BuildScope, wrap: Wrap): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'fazhi-prerenderer',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...wrap(writingPages(prerenderer, config)),
          getStaticPaths: async () =>
            (await prerenderer.getStaticPaths()).filter(({ pathname }) => scope.generates(pathname)),
        })),
    },
  };
}
