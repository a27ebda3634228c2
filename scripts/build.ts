// npm run build: checks the content, builds the site aside, and only then swaps it in as dist/.
// A failing or killed build leaves the previous dist/ whole. Exit code 1 on any error.
//   SITE_URL=https://… BASE_PATH=/archive/   public address and sub-path of the site
//   ADMIN=github    editing in the browser at /admin/ (scripts/admin/settings.ts says what else to set)
//   CONTENT_DIR=…   another content folder     OUT_DIR=…   another place for the result
//   MAX_SEARCH_FILES=15000   packs the exact search index into so many files, for a host that limits them
// npm run build -- --shard 440000[,450000 …]|search: only that part of the site, into shards/, for scripts/join.ts.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInto } from './build/build-into.ts';
import { buildSite } from './build/site.ts';
import { makeShard } from './shards/make.ts';
import { readParts } from './shards/parts.ts';

const { values } = parseArgs({ options: { shard: { type: 'string' } } });
const { shard } = values;

if (shard === undefined) {
  const out = resolve(process.env.OUT_DIR ?? 'dist');
  await buildInto(out, (folder, content) => buildSite(folder, content, out));
} else {
  const out = resolve(process.env.OUT_DIR ?? join('shards', shard.replaceAll(',', '-')));
  await buildInto(out, (folder, content) => makeShard(folder, content, readParts(content, shard)));
}
