import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { astroPages } from './astro-folder.ts';
import { moveInto } from './move-into.ts';
import { timed } from './timed.ts';

/** Builds the pages of a scope with Astro and moves them into the folder, which holds the data files already. */
export async function buildPages(folder: string, scope: BuildScope): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.DATA_MANIFEST = join(folder, manifestAddress);
  await timed('pages', () => build({ outDir: astroPages, logLevel: 'warn', integrations: [onlyPagesOf(scope)] }));
  delete process.env.DATA_MANIFEST;
  moveInto(astroPages, folder);
}

/** Filters Astro's list of pages to those of the scope. */
function onlyPagesOf(scope: BuildScope): AstroIntegration {
  return {
    name: 'fazhi-share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () =>
            (await prerenderer.getStaticPaths()).filter(({ pathname }) => scope.generates(pathname)),
        })),
    },
  };
}
