// npm run export -- --format opensearch|meilisearch [--out DIR]: writes bulk files for a search server, for archives too
// large for the search in the browser. Default folder: export/<format>. The README.md written there explains the import.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { BadCommand } from './cli/refusals.ts';
import { requireValid } from './cli/require-valid.ts';
import { runCommand } from './cli/run-command.ts';
import { configuredLocation } from './cli/site-location.ts';
import { meilisearch } from './export/meilisearch.ts';
import { opensearch } from './export/opensearch.ts';
import { writeExport } from './export/write.ts';

const formats = { opensearch, meilisearch };

await runCommand(`npm run export -- --format ${Object.keys(formats).join('|')} [--out 文件夹]`, () => {
  const { values } = parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' } } });
  if (values.format === undefined) throw new BadCommand('缺少 --format');
  if (!isFormat(values.format)) throw new BadCommand(`没有格式 ${values.format}`);
  const { root, label } = contentDirectory();
  const { content, problems } = readContent(root, label);
  requireValid(problems, '没有导出');

  const location = configuredLocation();
  const out = resolve(values.out ?? `export/${values.format}`);
  const { passages, files } = writeExport(formats[values.format](content, location), out);
  console.log(`${passages} 个自然段，${files} 个文件，在 ${out}`);
});

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
