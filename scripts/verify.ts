// npm run verify -- DIR-or-manifest [--manifest FILE]
//
// Compares a copy of the site with the manifest of hashes that the build wrote:
//   npm run verify -- dist                                     a folder, by the manifest inside
//   npm run verify -- https://example.org/archive/             a deployed copy, by the manifest it hands out
//   … --manifest dist/manifest.sha256                          by a manifest of your own, which the host cannot have changed
// Names what is missing, changed or (in a folder) extra. Exit code 1 on any of these, 2 if it cannot compare at all.
import { parseArgs } from 'node:util';
import { verifyFolder } from './verify/folder.ts';
import { differs, report } from './verify/report.ts';
import { verifyAddress } from './verify/web.ts';

const { values, positionals } = parseArgs({ options: { manifest: { type: 'string' } }, allowPositionals: true });
const [target, ...rest] = positionals;
if (target === undefined || rest.length > 0) {
  console.error('usage: npm run verify -- DIR, manifest or https://… [--manifest FILE]');
  process.exit(2);
}

try {
  const web = /^https?:\/\//.test(target);
  const comparison = web ? await verifyAddress(target, values.manifest) : verifyFolder(target, values.manifest);
  console.log(report(comparison, { web, ownManifest: values.manifest === undefined }));
  process.exitCode = differs(comparison) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
