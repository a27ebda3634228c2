import { type AstroConfig, type AstroPrerenderer, build, type PathWithRoute } from 'astro';
import { sharedModules } from './shared-modules.ts';

/** Renders and writes what it can of Astro's list, and returns what is left to Astro. */
export type RenderPaths = (
  paths: PathWithRoute[],
  prerenderer: AstroPrerenderer,
  config: AstroConfig,
) => Promise<PathWithRoute[]>;

/** Runs Astro's build into a folder. Astro bundles; `renderPaths` takes its place for the pages. */
export async function runAstro(outDir: string, renderPaths: RenderPaths): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  let config: AstroConfig;
  await build({
    outDir,
    logLevel: 'warn',
    integrations: [
      {
        name: 'fazhi-pages',
        hooks: {
          'astro:config:done': (options) => {
            config = options.config;
          },
          'astro:build:start': ({ setPrerenderer }) =>
            setPrerenderer((prerenderer) => ({
              ...prerenderer,
              getStaticPaths: async () => renderPaths(await prerenderer.getStaticPaths(), prerenderer, config),
            })),
        },
      },
    ],
    vite: { plugins: [sharedModules()] },
  });
}
