// npm run offline -- [--site dist] [--out offline]: copies a built site so that its pages open from a folder, by a double
// click on index.html, without a server. Search, comparison and citing a passage need a server: those pages say so.
import { parseArgs } from 'node:util';
import { readSettings } from '../src/model/settings.ts';
import { writeManifest } from './build/manifest.ts';
import { runCommand } from './cli/run-command.ts';
import { copyOffline } from './offline/copy-offline.ts';
import { replaceFolder } from './output/replace-folder.ts';

await runCommand('npm run offline -- [--site 文件夹] [--out 文件夹]', async () => {
  const { site, out } = parseArgs({
    options: { site: { type: 'string' }, out: { type: 'string', default: 'offline' } },
  }).values;
  const { outFolder, location } = readSettings(process.env);
  const source = site ?? outFolder ?? 'dist';
  const place = { setting: '--out', path: out, inputs: [source] };
  const written = await replaceFolder(place, (folder) => {
    copyOffline(source, folder, location.base);
    writeManifest(folder);
  });
  console.log(`写在 ${written}；双击其中的 index.html 打开`);
});
