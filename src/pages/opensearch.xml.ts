import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load-archive.ts';
import { href } from '../components/site/href.ts';
import { searchAddress } from '../model/addresses.ts';
import { escapeXml } from '../publish/escape-xml.ts';

/**
 * OpenSearch description, with which browsers add the archive to their search engines. The template should be an absolute
 * address; without SITE_URL it is a path, which browsers resolve or ignore.
 */
export const GET: APIRoute = async ({ site: siteUrl }) => {
  const { site } = await loadArchive();
  const path = href(searchAddress);
  const searchUrl = siteUrl === undefined ? path : new URL(path, siteUrl).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>法治年报库</ShortName>
  <LongName>${escapeXml(site.name)}</LongName>
  <Description>${escapeXml(site.description)}</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escapeXml(searchUrl)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
