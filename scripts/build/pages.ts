import { type AstroIntegration, build } from 'astro';
import type { Share } from '../../src/publish/share.ts';
import { timed } from './timed.ts';

/** Lets Astro build the pages of a share of the site into a folder, which it empties first. */
export async function buildPages(folder: string, share: Share): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await timed('pages', () => build({ outDir: folder, logLevel: 'warn', integrations: [only(share)] }));
}

/** Takes from Astro's list of pages those that this build makes: the one place where pages are left out. */
function only(share: Share): AstroIntegration {
  return {
    name: 'fazhi-share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () =>
            (await prerenderer.getStaticPaths()).filter(({ pathname }) => share.makes(pathname)),
        })),
    },
  };
}
