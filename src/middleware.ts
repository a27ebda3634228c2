import type { MiddlewareHandler } from 'astro';

/**
 * In `npm run dev`, answers requests for data files, which a build writes as files (src/publish/write.ts). A build does not
 * come here: the branch is dropped from it.
 */
export const onRequest: MiddlewareHandler = async ({ url, site }, next) => {
  if (!import.meta.env.DEV) return next();
  const [{ loadArchive }, { dataFile }, { placeOf }, { contentDirectory }] = await Promise.all([
    import('./archive/load.ts'),
    import('./publish/write.ts'),
    import('./publish/place.ts'),
    import('./loaders/content-directory.ts'),
  ]);
  const place = placeOf(site, import.meta.env.BASE_URL);
  const address = decodeURIComponent(url.pathname).slice(place.base.length - 1);
  if (!/\.[a-z]+$/.test(address)) return next();
  const chunks = dataFile({ content: await loadArchive(), place, folder: contentDirectory().root }, address);
  if (!chunks) return next();
  const bytes = Buffer.concat([...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)));
  const type = /\.(?:json|ndjson)$/.test(address) ? 'application/json' : 'text/plain';
  return new Response(bytes, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
