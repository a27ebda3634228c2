import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

/**
 * Lets pages import modules from this process instead of bundling a copy: data files and pages then share the caches of
 * src/model/memo.ts. Scripts for browsers are still bundled.
 */
export function sharedModules(): Plugin {
  return {
    name: 'fazhi-shared-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || !isShared(resolved.id)) return null;
      return { id: pathToFileURL(resolved.id).href, external: 'absolute' };
    },
  };
}

const shared = ['model', 'parse', 'archive', 'publish'];

/** All are plain TypeScript, which Node runs, but for load-archive.ts: `astro:content` needs the bundler. */
export function isShared(id: string): boolean {
  const folder = shared
    .map((name) => `${normalizePath(resolve('src', name))}/`)
    .find((path) => normalizePath(id).startsWith(path));
  return folder !== undefined && id.endsWith('.ts') && !id.endsWith('/load-archive.ts');
}
