// npm run join -- SHARD_DIR …: joins shards built by `npm run build -- --shard …` into dist/ (or OUT_DIR) and builds the
// remaining pages. The result is byte-identical to `npm run build`. Environment variables as for scripts/build.ts.
// npm run join -- --jobs 8: prints the shards for 8 CI jobs as a JSON list, for a workflow's matrix.
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { readSettings } from '../src/model/settings.ts';
import { buildInto } from './build/build-into.ts';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { groupsOf } from './shards/groups.ts';

await runCommand('npm run join -- 分片文件夹 …，或 npm run join -- --jobs 任务数', async () => {
  const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string' } } });
  if (values.jobs !== undefined) {
    const jobs = Number(values.jobs);
    if (!(jobs >= 1) || folders.length > 0) throw new BadCommand('--jobs 后只写任务的个数');
    console.log(JSON.stringify(groupsOf(readContent(contentDirectory().root).content, jobs)));
    return;
  }
  if (folders.length === 0) throw new BadCommand('写要合并的分片文件夹');
  await buildInto({
    path: readSettings(process.env).outFolder ?? 'dist',
    inputs: folders,
    // Loads Astro, which a refusal before does not need.
    fill: async (folder, content) => (await import('./shards/join.ts')).joinSite(folder, content, folders),
  });
});
