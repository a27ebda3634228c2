import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Modules that pages take from this process instead of bundling a copy. Data files and pages then share the caches of
 * src/model/memo.ts. All are plain TypeScript, which Node runs; load-archive.ts needs Astro's bundler for `astro:content`.
 */
const shared = /\/src\/(?:model|parse|archive|publish)\/(?!load-archive\.ts$).*\.ts$/;

/** Makes the bundle that renders pages import these modules by their address. Scripts for browsers are still bundled. */
export function sharedModules(): Plugin {
  return {
    name: 'fazhi-shared-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || !shared.test(resolved.id)) return null;
      return { id: pathToFileURL(resolved.id).href, external: 'absolute' };
    },
  };
}
