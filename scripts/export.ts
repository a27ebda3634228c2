// npm run export -- --format opensearch|meilisearch [--out DIR]: bulk files for a search server, for an archive that has
// outgrown the index the site searches in the browser. Without --out they go to export/<format>. See the README.md that
// it writes beside them.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { formatProblem } from '../src/model/problem.ts';
import { placeOf } from '../src/publish/place.ts';
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

const place = placeOf(process.env.SITE_URL, process.env.BASE_PATH);
const out = resolve(values.out ?? `export/${values.format}`);
const { documents, files } = writeExport(format(content, place), out);
console.log(`${documents} 个自然段，${files} 个文件，在 ${out}`);
