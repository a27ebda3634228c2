import type { Site } from '../../model/site.ts';
import { escapeXml } from '../escape-xml.ts';

/** OpenSearch description, with which browsers add the archive to their search engines. `searchUrl`: the search page. */
export function openSearchDescription(
  { name, description }: Pick<Site, 'name' | 'description'>,
  searchUrl: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>法治年报库</ShortName>
  <LongName>${escapeXml(name)}</LongName>
  <Description>${escapeXml(description)}</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escapeXml(searchUrl)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
