// npm run export -- --format opensearch [--out DIR]: writes the index of the search page for a search server, for archives too
// large for static files. Default folder: export/opensearch.
// npm run export -- --load URL [--index NAME]: also loads it. SEARCH_SERVER_AUTH is sent as the header Authorization.
// docs/search-server.md explains both.

import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { isIndexName, parseServerUrl } from '../src/model/search-server.ts';
import { readSettings } from '../src/model/settings.ts';
import { searchRecords } from '../src/search/build/records.ts';
import { writeManifest } from './build/manifest.ts';
import { BadCommand } from './cli/refusals.ts';
import { requireValid } from './cli/require-valid.ts';
import { runCommand } from './cli/run-command.ts';
import { loadExport } from './export/load.ts';
import { opensearch } from './export/opensearch.ts';
import { writeExport } from './export/write.ts';
import { replaceFolder } from './output/replace-folder.ts';

const USAGE = 'npm run export -- --format opensearch [--out 文件夹] [--load 服务器网址 [--index 索引名]]';

await runCommand(USAGE, async () => {
  const options = readOptions();
  const { searchServerAuth: authorization } = readSettings(process.env);
  let counts = '';
  const out = await replaceFolder({ setting: '--out', path: options.out }, (folder) => {
    const { root, label } = contentDirectory();
    const { content, problems } = readContent(root, label);
    requireValid(problems, '没有导出');
    const { documents, files } = writeExport(opensearch(searchRecords(content)), folder);
    counts = `${documents} 个文档，${files} 个文件`;
    writeManifest(folder);
  });
  console.log(`${counts}，在 ${out}`);
  if (options.load === null) return;
  const index = await loadExport(out, { url: options.load, alias: options.index, authorization });
  console.log(`已装入 ${options.load}：索引 ${index}，别名 ${options.index} 已指向它。`);
});

/** @throws BadCommand */
function readOptions(): { out: string; load: string | null; index: string } {
  const { values } = parseArgs({
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      load: { type: 'string' },
      index: { type: 'string', default: 'fazhi' },
    },
  });
  const { format, out = 'export/opensearch', load, index } = values;
  if (format === undefined && load === undefined) throw new BadCommand('缺少 --format opensearch 或 --load');
  if (format === 'meilisearch')
    throw new BadCommand(
      '没有格式 meilisearch：它不能按任意一段连续的字精确检索，也没有办法在这里验证；请用 opensearch',
    );
  if (format !== undefined && format !== 'opensearch') throw new BadCommand(`没有格式 ${format}，只有 opensearch`);
  if (!isIndexName(index)) throw new BadCommand(`--index ${index} 不能用：写小写字母、数字和 - _，以字母开头`);
  const url = load === undefined ? null : parseServerUrl(load);
  if (load !== undefined && url === null)
    throw new BadCommand(
      `--load ${load} 不是服务器网址：写 https://主机 或 https://主机/路径，不含用户名、? 和 #；只有本机可以用 http`,
    );
  return { out, load: url, index };
}
