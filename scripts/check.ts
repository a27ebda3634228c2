// npm run check [-- paths] [--format human|github|json] [--numbers] [--base COMMIT] [--record-ids]: validates the content and
// prints all problems, or those of the given files and folders. Exit code 1 if there is an error, 2 if the command line is
// wrong; warnings do not fail. --numbers lists each unannotated number. --base: the ids of that commit must not vanish.
// --record-ids adds new ids to content/ids.txt if there is no error.
import { appendFileSync, existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { capProblems } from '../src/model/cap-problems.ts';
import type { Problem } from '../src/model/problem.ts';
import { formats, isFormat } from './check/formats.ts';
import { stepSummary } from './check/github.ts';
import { missingPathMessage } from './check/human.ts';
import { publishedIds } from './check/published-ids.ts';
import { recordIds } from './check/record-ids.ts';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';

const usage = `npm run check -- [文件或文件夹 …] [--numbers] [--format ${Object.keys(formats).join('|')}] [--base 提交] [--record-ids]`;

await runCommand(usage, () => {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'human' },
      numbers: { type: 'boolean', default: false },
      base: { type: 'string' },
      'record-ids': { type: 'boolean', default: false },
    },
  });
  if (!isFormat(values.format)) throw new BadCommand(`没有格式 ${values.format}`);
  const { root, label } = contentDirectory();
  const published = values.base === undefined ? [] : publishedIds(root, values.base);
  const { content, problems: all } = readContent(root, label, null, published);
  const missing = paths.filter((path) => !existsSync(path));
  const selected = all.filter((problem) => paths.length === 0 || paths.some((path) => isIn(problem, path)));
  const errors = selected.filter((problem) => problem.severity === 'error').length;
  const warnings = selected.length - errors;
  const counts = { reports: content.reports.size, plans: content.plans.size, catalogue: content.catalogue.size };

  const result = { problems: capProblems(selected), errors, warnings, counts, listNumbers: values.numbers };
  console.log(formats[values.format](result));
  // With the json format, standard output is a single JSON value.
  const say = values.format === 'json' ? console.error : console.log;
  for (const path of missing) say(missingPathMessage(path));
  const summary = values.format === 'github' && process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, stepSummary(result));
  if (errors + missing.length > 0) return 1;
  if (values['record-ids']) say(`${label}/ids.txt 记下了 ${recordIds(root, content)} 个新的 id。`);
  return 0;
});

/** Whether the file of a problem is `path` or below it. */
function isIn(problem: Problem, path: string): boolean {
  const [folder, file] = [resolve(path), resolve(problem.file)];
  return file === folder || file.startsWith(folder + sep);
}
