import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { readSettings } from './src/model/settings.ts';

const { location, cacheFolder, searchServer } = readSettings(process.env);

// Vite wraps every dynamic import in a helper, which preloads what the imported script needs: here nothing that the page lacks.
// A plugin, because Astro overwrites the setting.
const withoutPreloads = {
  name: 'without-preloads',
  enforce: 'pre',
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

export default defineConfig({
  site: location.origin ?? undefined,
  base: location.base,
  cacheDir: cacheFolder,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  // No inline scripts or styles, so that the content policy (src/publish/hosting/content-policy.ts) needs neither
  // 'unsafe-inline' nor hashes.
  vite: {
    plugins: [withoutPreloads],
    // Not named as the setting: Astro takes that from the shell.
    define: { 'import.meta.env.SEARCH_INDEX': JSON.stringify(searchServer) },
    build: {
      assetsInlineLimit: 0,
      // Rewrites `light-dark()` for browsers before 2024.
      cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
      rolldownOptions: {
        // Astro's marker in compiled MDX, which the bundler may ignore.
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
              // The script of all pages has a short name: each page repeats it.
              entryFileNames: ({ name }) => `assets/${name.startsWith('Base.') ? 'prefs' : name}.[hash].js`,
              // One file for code shared by the scripts of several pages, to save requests.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /\/src\/(?:browser\/page\/[\w-]+|model\/(?:addresses|format|ids|terms?)|parse\/(?:fold|width))\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
