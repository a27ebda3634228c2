// npm run export -- --format opensearch|meilisearch [--out DIR]: writes bulk files for a search server, for archives too
// large for the search in the browser. Default folder: export/<format>. The README.md written there explains the import.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { formatProblem } from '../src/model/problem.ts';
import { siteLocation } from '../src/publish/site-location.ts';
import { meilisearch } from './export/meilisearch.ts';
import { opensearch } from './export/opensearch.ts';
import { writeExport } from './export/write.ts';

const formats = { opensearch, meilisearch };

const { values } = parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' } } });
const format = formats[values.format as keyof typeof formats];
if (!format) {
  console.error(`用法：npm run export -- --format ${Object.keys(formats).join('|')} [--out 文件夹]`);
  process.exit(2);
}

const { root, label } = contentDirectory();
const { content, problems } = readContent(root, label);
const errors = problems.filter((problem) => problem.severity === 'error');
if (errors.length > 0) {
  for (const problem of errors) console.error(formatProblem(problem));
  console.error(`\n内容有 ${errors.length} 处错误，没有导出。`);
  process.exit(1);
}

const location = siteLocation(process.env.SITE_URL, process.env.BASE_PATH);
const out = resolve(values.out ?? `export/${values.format}`);
const { passages, files } = writeExport(format(content, location), out);
console.log(`${passages} 个自然段，${files} 个文件，在 ${out}`);
