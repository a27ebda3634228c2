// npm run build: checks the content, builds the site in a temporary folder and swaps it in as dist/.
// A failed or killed build leaves the previous dist/ untouched. Exit code 1 on any error,
// 2 if the command line is wrong.
// src/model/settings.ts describes the settings, such as SITE_URL, BASE_PATH and OUT_DIR. ADMIN=github adds editing in the
// browser at /admin/ (scripts/admin/settings.ts).
// npm run build -- --shard 440000[,450000 …]|search|search:440000[,450000 …]: builds only these provinces, or the search index,
// or the portion of it that these provinces have, into shards/ (input of scripts/join.ts).
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/model/settings.ts';
import { buildInto } from './build/build-into.ts';
import { runCommand } from './cli/run-command.ts';
import { readShardKeys, shardFolderOf } from './shards/shard-keys.ts';

await runCommand('npm run build -- [--shard 省级代码,…|search|search:省级代码,…]', async () => {
  const { shard } = parseArgs({ options: { shard: { type: 'string' } } }).values;
  const { outFolder } = readSettings(process.env);
  // Astro takes most of a second to load, so what is refused is refused before.
  if (shard === undefined)
    return buildInto({
      path: outFolder ?? 'dist',
      fill: async (...build) => (await import('./build/site.ts')).buildSite(...build),
    });
  return buildInto({
    path: outFolder ?? join('shards', shardFolderOf(shard)),
    fill: async (folder, content) => {
      const keys = readShardKeys(content, shard);
      const { buildShard } = await import('./shards/build-shard.ts');
      return buildShard(folder, content, keys);
    },
  });
});
