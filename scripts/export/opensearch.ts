import type { Content } from '../../src/model/content.ts';
import type { SiteLocation } from '../../src/publish/site-location.ts';
import { passages } from './passages.ts';
import type { Export } from './write.ts';

const index = 'fazhi-passages';

const keyword = { type: 'keyword' };

/**
 * Works without plug-ins. `text` is for exact phrases: the standard tokenizer makes every Chinese character a token, so
 * `match_phrase` finds any run of characters, even from mid-word. `text.related` is for ranked search: the cjk analyzer
 * makes bigrams. Both fold character widths. The ICU or IK plug-in could be configured here.
 */
const mapping = {
  settings: {
    analysis: {
      analyzer: {
        zh_exact: { type: 'custom', tokenizer: 'standard', filter: ['cjk_width', 'lowercase'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: keyword,
      document: keyword,
      url: { type: 'keyword', index: false },
      title: { type: 'text', analyzer: 'zh_exact', fields: { related: { type: 'text', analyzer: 'cjk' } } },
      issuers: { ...keyword, fields: { text: { type: 'text', analyzer: 'zh_exact' } } },
      issuerKind: keyword,
      regions: keyword,
      regionNames: keyword,
      year: { type: 'short' },
      published: { type: 'date', format: 'strict_date' },
      headings: { type: 'text', analyzer: 'zh_exact' },
      heading: { type: 'boolean' },
      parts: keyword,
      topics: keyword,
      stances: keyword,
      text: {
        type: 'text',
        analyzer: 'zh_exact',
        index_options: 'positions',
        fields: { related: { type: 'text', analyzer: 'cjk' } },
      },
    },
  },
};

const readme = `# 导入 OpenSearch（或 Elasticsearch）

一个自然段一个文档；\`document\` 是所在报告的 id，可用 collapse 按报告归并。

\`\`\`sh
curl -X PUT  "$SERVER/${index}" -H 'Content-Type: application/json' --data-binary @mapping.json
for f in documents-*.ndjson; do
  curl -X POST "$SERVER/_bulk" -H 'Content-Type: application/x-ndjson' --data-binary @"$f"
done
\`\`\`

精确检索（任意连续的字，从词中间开始也行）：

\`\`\`json
{ "query": { "bool": {
    "must": { "match_phrase": { "text": "行政复议" } },
    "filter": [ { "term": { "regions": "440100" } }, { "range": { "year": { "gte": 2022 } } } ] } },
  "collapse": { "field": "document" } }
\`\`\`

相关检索：把 \`match_phrase\` 换成 \`match\`，字段换成 \`text.related\`。
`;

/** OpenSearch or Elasticsearch index: mapping and passages as bodies of bulk requests. */
export function opensearch(content: Content, location: SiteLocation): Export {
  return {
    files: { 'mapping.json': `${JSON.stringify(mapping, null, 2)}\n`, 'README.md': readme },
    passages: bulkBodies(content, location),
    // Servers refuse more than 100 MB per request; about 10 MB is fastest.
    fileBytes: 10_000_000,
  };
}

/** Per passage an action line and a source line. */
function* bulkBodies(content: Content, location: SiteLocation): Generator<string> {
  for (const { id, ...source } of passages(content, location)) {
    yield `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(source)}\n`;
  }
}
