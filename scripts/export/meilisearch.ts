import type { Content } from '../../src/model/content.ts';
import type { SiteLocation } from '../../src/publish/site-location.ts';
import { passages } from './passages.ts';
import type { Export } from './write.ts';

const index = 'fazhi-passages';

/**
 * The server segments Chinese itself; `localizedAttributes` keeps it from taking short texts for Japanese. Typo tolerance
 * is for alphabets and is off.
 */
const settings = {
  searchableAttributes: ['text', 'title', 'headings', 'issuers', 'regionNames'],
  filterableAttributes: ['kind', 'document', 'regions', 'issuerKind', 'year', 'parts', 'topics', 'stances', 'heading'],
  sortableAttributes: ['year', 'published'],
  distinctAttribute: null,
  rankingRules: ['words', 'proximity', 'attribute', 'exactness', 'sort'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  typoTolerance: { enabled: false },
};

const readme = `# 导入 Meilisearch

一个自然段一个文档；\`document\` 是所在报告的 id，检索时用 \`"distinct": "document"\` 可按报告归并。

\`\`\`sh
curl -X POST  "$SERVER/indexes" -H 'Content-Type: application/json' \\
     --data '{"uid":"${index}","primaryKey":"key"}'
curl -X PATCH "$SERVER/indexes/${index}/settings" -H 'Content-Type: application/json' --data-binary @settings.json
for f in documents-*.ndjson; do
  curl -X POST "$SERVER/indexes/${index}/documents" -H 'Content-Type: application/x-ndjson' --data-binary @"$f"
done
\`\`\`

检索词加双引号为短语检索：

\`\`\`json
{ "q": "\\"行政复议\\"", "filter": "regions = 440100 AND year >= 2022", "distinct": "document" }
\`\`\`
`;

/** Meilisearch index: settings and one JSON line per passage. */
export function meilisearch(content: Content, location: SiteLocation): Export {
  return {
    files: { 'settings.json': `${JSON.stringify(settings, null, 2)}\n`, 'README.md': readme },
    passages: lines(content, location),
    // The server's default limit is 100 MB per request.
    fileBytes: 50_000_000,
  };
}

/** Adds `key`, the id in the characters that Meilisearch allows: letters, digits, - and _. */
function* lines(content: Content, location: SiteLocation): Generator<string> {
  for (const passage of passages(content, location)) {
    yield `${JSON.stringify({ key: passage.id.replace(/[^A-Za-z0-9-]/g, '_'), ...passage })}\n`;
  }
}
