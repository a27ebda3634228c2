import type { Content } from '../../src/model/content.ts';
import type { Place } from '../../src/publish/place.ts';
import { passages } from './passages.ts';
import type { Export } from './write.ts';

const index = 'fazhi-passages';

/**
 * Chinese is cut into words by the server itself; `localizedAttributes` tells it which language it is, so that it does not
 * guess Japanese from a short text. Typing mistakes are a matter of alphabets and are left out.
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

/** An index for Meilisearch: its settings, and the documents, one a line. */
export function meilisearch(content: Content, place: Place): Export {
  return {
    files: { 'settings.json': `${JSON.stringify(settings, null, 2)}\n`, 'README.md': readme },
    documents: lines(content, place),
    // The server takes 100 MB in a request unless told otherwise.
    partBytes: 50_000_000,
  };
}

/** A key may hold letters, digits, - and _ only; the id keeps its own form beside it. */
function* lines(content: Content, place: Place): Generator<string> {
  for (const passage of passages(content, place)) {
    yield `${JSON.stringify({ key: passage.id.replace(/[^A-Za-z0-9-]/g, '_'), ...passage })}\n`;
  }
}
