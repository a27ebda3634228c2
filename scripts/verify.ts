// npm run verify -- DIR-or-manifest [--manifest FILE]
//
// Compares a copy of the site with the manifest of hashes that the build wrote:
//   npm run verify -- dist                                     a folder, with the manifest in it
//   npm run verify -- https://example.org/archive/             a deployed copy, with the manifest that it serves
//   … --manifest dist/manifest.sha256                          with a local manifest, which the host cannot have changed
// Lists missing, changed and (in a folder) extra files. Exit code 1 if there are any, 2 if it cannot compare.
import { parseArgs } from 'node:util';
import { describeComparison, differs } from './verify/describe-comparison.ts';
import { verifyFolder } from './verify/folder.ts';
import { verifyAddress } from './verify/web.ts';

const { values, positionals } = parseArgs({ options: { manifest: { type: 'string' } }, allowPositionals: true });
const [target, ...extraArguments] = positionals;
if (target === undefined || extraArguments.length > 0) {
  console.error('usage: npm run verify -- DIR, manifest or https://… [--manifest FILE]');
  process.exit(2);
}

try {
  const isDeployed = /^https?:\/\//.test(target);
  const comparison = isDeployed ? await verifyAddress(target, values.manifest) : verifyFolder(target, values.manifest);
  console.log(describeComparison(comparison, { isDeployed, ownManifest: values.manifest === undefined }));
  process.exitCode = differs(comparison) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
