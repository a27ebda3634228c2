// npm run build: checks the content, builds the site aside, and only then swaps it in as dist/.
// A failing or killed build leaves the previous dist/ whole. Exit code 1 on any error.
//   SITE_URL=https://… BASE_PATH=/archive/   public address and sub-path of the site
//   ADMIN=github    editing in the browser at /admin/ (scripts/admin/settings.ts says what else to set)
//   CONTENT_DIR=…   another content folder     OUT_DIR=…   another place for the result
//   MAX_SEARCH_FILES=15000   packs the exact search index into so many files, for a host that limits them
import { resolve } from 'node:path';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { setCurrentContent } from '../src/loaders/current-content.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { formatProblem } from '../src/model/problem.ts';
import { buildSite } from './build/site.ts';
import { stage } from './build/stage.ts';

const started = performance.now();
const { root, label } = contentDirectory();
const read = readContent(root, label);
const { content, problems } = read;
const errors = problems.filter((problem) => problem.severity === 'error');

if (errors.length > 0) {
  for (const problem of errors) console.error(formatProblem(problem));
  console.error(`\n内容有 ${errors.length} 处错误，没有生成网站；原有的 dist/ 未动。`);
  process.exit(1);
}

try {
  setCurrentContent(read);
  const out = resolve(process.env.OUT_DIR ?? 'dist');
  await stage(out, (folder) => buildSite(folder, content));
  console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build failed; the previous dist/ is untouched.');
  process.exit(1);
}
