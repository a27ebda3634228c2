// npm run export -- --format opensearch|meilisearch [--out DIR]: writes bulk files for a search server, for archives too
// large for the search in the browser. Default folder: export/<format>. The README.md written there explains the import.

import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { readSettings } from '../src/model/settings.ts';
import { writeManifest } from './build/manifest.ts';
import { BadCommand } from './cli/refusals.ts';
import { requireValid } from './cli/require-valid.ts';
import { runCommand } from './cli/run-command.ts';
import { meilisearch } from './export/meilisearch.ts';
import { opensearch } from './export/opensearch.ts';
import { writeExport } from './export/write.ts';
import { replaceFolder } from './output/replace-folder.ts';

const formats = { opensearch, meilisearch };

await runCommand(`npm run export -- --format ${Object.keys(formats).join('|')} [--out 文件夹]`, async () => {
  const { values } = parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' } } });
  if (values.format === undefined) throw new BadCommand('缺少 --format');
  if (!isFormat(values.format)) throw new BadCommand(`没有格式 ${values.format}`);
  const makeExport = formats[values.format];
  const place = { setting: '--out', path: values.out ?? `export/${values.format}` };
  let counts = '';
  const out = await replaceFolder(place, (folder) => {
    const { root, label } = contentDirectory();
    const { content, problems } = readContent(root, label);
    requireValid(problems, '没有导出');
    const { passages, files } = writeExport(makeExport(content, readSettings(process.env).location), folder);
    counts = `${passages} 个自然段，${files} 个文件`;
    writeManifest(folder);
  });
  console.log(`${counts}，在 ${out}`);
});

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
