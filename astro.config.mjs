import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';

// SITE_URL: the public origin, for canonical addresses and feeds. BASE_PATH: the sub-path the site lives under.
// OUT_DIR: where scripts/build.ts builds aside before it swaps the result in.
export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base: process.env.BASE_PATH || '/',
  outDir: process.env.OUT_DIR || './dist',
  cacheDir: process.env.CACHE_DIR || './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  // Nothing inline, so that the content policy (src/publish/hosting/content-policy.ts) can do without 'unsafe-inline' and hashes.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marker in compiled MDX; it means nothing to the bundler and nothing is lost.
        onwarn: (warning, show) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') show(warning);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What the scripts of several pages share is one file: every file is one more request of a search.
              codeSplitting: { groups: [{ name: 'shared', test: /\/src\/(?:parse\/fold|text)\.ts$/ }] },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
