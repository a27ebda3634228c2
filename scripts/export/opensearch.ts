import { IndexDescription, serverDocuments } from '../../src/search/build/server-documents.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';
import { ABOUT_ID, serverMapping } from '../../src/search/format/server-index.ts';

/** Contents of an export. */
export interface Export {
  /** Small files by name. */
  files: Record<string, string>;
  /** One string a document: the lines of a bulk request that belong together. */
  documents: Iterable<string>;
  /** Largest size of a file of documents in bytes, so that it fits into one request. */
  fileBytes: number;
}

const readme = `# 装入 OpenSearch

\`mapping.json\` 是索引的设置和字段，\`documents-*.ndjson\` 是批量写入的请求体，一份报告、规划、条目等一个文档。最后一个文档说明索引的版本，
缺了它，检索页不会用这个索引。

\`\`\`sh
npm run export -- --load https://服务器地址     # 建新索引、装入、核对，最后切换别名；中途失败，原来的索引不变
\`\`\`

手工装入：

\`\`\`sh
curl -X PUT "$SERVER/fazhi-1" -H 'Content-Type: application/json' --data-binary @mapping.json
for f in $(ls documents-*.ndjson | sort -V); do
  curl -X POST "$SERVER/fazhi-1/_bulk" -H 'Content-Type: application/x-ndjson' --data-binary @"$f"
done
curl -X POST "$SERVER/_aliases" -H 'Content-Type: application/json' \\
  -d '{"actions":[{"add":{"index":"fazhi-1","alias":"fazhi"}}]}'
\`\`\`

怎样让网站的检索页使用它，见 docs/search-server.md。
`;

/** The index of the search page for an OpenSearch server: mapping, and documents as bodies of bulk requests. */
export function opensearch(records: Iterable<SearchRecord>): Export {
  return {
    files: { 'mapping.json': `${JSON.stringify(serverMapping(), null, 2)}\n`, 'README.md': readme },
    documents: bulkLines(records),
    // Servers refuse more than 100 MB per request; about 10 MB is fastest.
    fileBytes: 10_000_000,
  };
}

/** An action line and a source line each; last the document that makes the index valid. */
function* bulkLines(records: Iterable<SearchRecord>): Generator<string> {
  const about = new IndexDescription();
  for (const document of serverDocuments(records)) {
    const lines = bulkLine(document.record.id, document);
    about.add(lines);
    yield lines;
  }
  yield bulkLine(ABOUT_ID, { about: about.result() });
}

function bulkLine(id: string, source: object): string {
  return `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(source)}\n`;
}
