import type { MiddlewareHandler } from 'astro';
import { binaryMediaTypes } from './publish/resources/resource.ts';

/**
 * In `npm run dev`, answers requests for data files, which a build writes to disk (src/publish/write.ts). Vite removes the
 * branch from builds.
 */
export const onRequest: MiddlewareHandler = async ({ url, site }, next) => {
  if (!import.meta.env.DEV) return next();
  // The server refuses addresses that cannot be decoded (scripts/dev/refuse-malformed.ts).
  const path = decodeURIComponent(url.pathname);
  if (!/\.[a-z]+$/.test(path)) return next();
  const [{ loadArchive }, { dataFile }, { siteLocation }, { contentDirectory }, { readSettings }] = await Promise.all([
    import('./archive/load-archive.ts'),
    import('./publish/data-file.ts'),
    import('./publish/site-location.ts'),
    import('./loaders/content-directory.ts'),
    import('./model/settings.ts'),
  ]);
  const location = siteLocation(site, import.meta.env.BASE_URL);
  const address = path.slice(location.base.length - 1);
  const { compact } = readSettings(process.env);
  const folder = contentDirectory().root;
  const chunks = await dataFile({ content: await loadArchive(), location, compact, folder }, address);
  if (!chunks) return next();
  const bytes = Buffer.concat([...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)));
  return new Response(bytes, { headers: { 'content-type': previewType(address) } });
};

/** Text is shown in the tab, whatever its format. */
function previewType(address: string): string {
  const format = address.slice(address.lastIndexOf('.') + 1);
  if (Object.hasOwn(binaryMediaTypes, format)) return binaryMediaTypes[format as keyof typeof binaryMediaTypes];
  return `${/json$/.test(format) ? 'application/json' : 'text/plain'}; charset=utf-8`;
}
