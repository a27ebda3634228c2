import type { Content } from '../../src/model/content.ts';
import type { Place } from '../../src/publish/place.ts';
import { passages } from './passages.ts';
import type { Export } from './write.ts';

const index = 'fazhi-passages';

const keyword = { type: 'keyword' };

/**
 * Chinese without plug-ins. `text` is for exact phrases: the standard tokenizer makes a token of every Chinese character,
 * so that `match_phrase` finds any run of characters, from mid-word too. `text.related` is for ranked search: the cjk
 * analyzer makes a token of every pair. Widths are folded; a house that has the ICU or IK plug-in puts it here.
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

/** An index for OpenSearch or Elasticsearch: its mapping, and the documents as bodies of bulk requests. */
export function opensearch(content: Content, place: Place): Export {
  return {
    files: { 'mapping.json': `${JSON.stringify(mapping, null, 2)}\n`, 'README.md': readme },
    documents: bulk(content, place),
    // Servers refuse more than 100 MB and do best with some ten.
    partBytes: 10_000_000,
  };
}

/** An action and its document, on two lines. */
function* bulk(content: Content, place: Place): Generator<string> {
  for (const { id, ...document } of passages(content, place)) {
    yield `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(document)}\n`;
  }
}
