// npm run build: checks the content, builds the site in a temporary folder and swaps it in as dist/.
// A failed or killed build leaves the previous dist/ untouched. Exit code 1 on any error,
// 2 if the command line is wrong.
//   SITE_URL=https://… BASE_PATH=/archive/   public address and sub-path of the site
//   ADMIN=github    editing in the browser at /admin/ (further settings: scripts/admin/settings.ts)
//   CONTENT_DIR=…   another content folder     OUT_DIR=…   another output folder
//   MAX_SEARCH_FILES=15000   limits the files of the exact search index, for hosts with a file limit
// npm run build -- --shard 440000[,450000 …]|search: builds only these provinces, or the search indexes, into shards/
// (input of scripts/join.ts).
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInto } from './build/build-into.ts';
import { buildSite } from './build/site.ts';
import { runCommand } from './cli/run-command.ts';
import { buildShard } from './shards/build-shard.ts';
import { readShardKeys } from './shards/shard-keys.ts';

await runCommand('npm run build -- [--shard 省级代码,…|search]', async () => {
  const { shard } = parseArgs({ options: { shard: { type: 'string' } } }).values;
  if (shard === undefined) {
    const out = resolve(process.env.OUT_DIR ?? 'dist');
    await buildInto(out, (folder, content) => buildSite(folder, content, out));
    return;
  }
  const out = resolve(process.env.OUT_DIR ?? join('shards', shard.replaceAll(',', '-')));
  await buildInto(out, (folder, content) => buildShard(folder, content, readShardKeys(content, shard)));
});
