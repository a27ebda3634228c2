// npm run verify -- DIR-or-manifest [--manifest FILE]
//
// Compares a copy of the site with the manifest of hashes that the build wrote:
//   npm run verify -- dist                                     a folder, with the manifest in it
//   npm run verify -- https://example.org/archive/             a deployed copy, with the manifest that it serves
//   … --manifest dist/manifest.sha256                          with a local manifest, which the host cannot have changed
// Lists missing, changed and (in a folder) extra files. Exit code 1 if there are any, 2 if it cannot compare.
import { parseArgs } from 'node:util';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { describeComparison, differs } from './verify/describe-comparison.ts';
import { verifyFolder } from './verify/folder.ts';
import { verifyAddress } from './verify/web.ts';

await runCommand(
  'npm run verify -- 文件夹、清单或网址 [--manifest 清单]',
  async () => {
    const { values, positionals } = parseArgs({ options: { manifest: { type: 'string' } }, allowPositionals: true });
    const [target, ...extraArguments] = positionals;
    if (target === undefined || extraArguments.length > 0) throw new BadCommand('写一个要核对的文件夹、清单或网址');
    const isDeployed = /^https?:\/\//.test(target);
    const { manifest } = values;
    const comparison = isDeployed ? await verifyAddress(target, manifest) : verifyFolder(target, manifest);
    console.log(describeComparison(comparison, { isDeployed, ownManifest: manifest === undefined }));
    return differs(comparison) ? 1 : 0;
  },
  2,
);
