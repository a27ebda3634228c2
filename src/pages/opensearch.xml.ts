import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { href } from '../components/site/href.ts';

/**
 * OpenSearch description, so that browsers can add the archive to their search engines. Its address must be absolute:
 * without SITE_URL it is only the path, which browsers resolve themselves or ignore.
 */
export const GET: APIRoute = async ({ site: origin }) => {
  const { site } = await loadArchive();
  const search = new URL(href('/search/'), origin ?? 'http://localhost').href;
  const address = origin === undefined ? href('/search/') : search;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>法治年报库</ShortName>
  <LongName>${escaped(site.name)}</LongName>
  <Description>${escaped(site.description)}</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escaped(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
