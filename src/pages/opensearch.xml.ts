import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load-archive.ts';
import { href } from '../components/site/href.ts';
import { searchAddress } from '../model/addresses.ts';
import { openSearchDescription } from '../publish/site/open-search.ts';

/** The template should be an absolute address; without SITE_URL it is a path, which browsers resolve or ignore. */
export const GET: APIRoute = async ({ site: siteUrl }) => {
  const { site } = await loadArchive();
  const path = href(searchAddress);
  const searchUrl = siteUrl === undefined ? path : new URL(path, siteUrl).href;
  return new Response(openSearchDescription(site, searchUrl), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
