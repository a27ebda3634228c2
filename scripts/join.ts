// npm run join -- SHARD_DIR …: joins shards built by `npm run build -- --shard …` into dist/ (or OUT_DIR) and builds the
// remaining pages. The result is byte-identical to `npm run build`. Environment variables as for scripts/build.ts.
// npm run join -- --jobs 8: prints the shards for 8 CI jobs as a JSON list, for a workflow's matrix.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { buildInto } from './build/build-into.ts';
import { groupsOf } from './shards/groups.ts';
import { joinSite } from './shards/join.ts';

const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string' } } });
const jobs = Number(values.jobs);

if (jobs >= 1 && folders.length === 0) {
  console.log(JSON.stringify(groupsOf(readContent(contentDirectory().root).content, jobs)));
} else if (values.jobs === undefined && folders.length > 0) {
  const out = resolve(process.env.OUT_DIR ?? 'dist');
  await buildInto(out, (folder, content) => joinSite(folder, content, folders));
} else {
  console.error('usage: npm run join -- SHARD_DIR …, or npm run join -- --jobs N');
  process.exit(2);
}
