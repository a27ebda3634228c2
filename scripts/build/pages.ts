import { type AstroIntegration, build } from 'astro';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { timed } from './timed.ts';

/** Builds the pages of a scope with Astro. Astro empties the folder first. */
export async function buildPages(folder: string, scope: BuildScope): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await timed('pages', () => build({ outDir: folder, logLevel: 'warn', integrations: [onlyPagesOf(scope)] }));
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
