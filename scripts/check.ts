// npm run check [-- paths] [--format human|github|json]: validates the content and prints all problems, or those of the
// given files and folders. Exit code 1 if there is an error, 2 if the command line is wrong; warnings do not fail.
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
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(`npm run check -- [文件或文件夹 …] [--format ${Object.keys(formats).join('|')}]`, () => {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'human' } },
  });
  if (!isFormat(values.format)) throw new BadCommand(`没有格式 ${values.format}`);
  const { root, label } = contentDirectory();
  const { content, problems: all } = readContent(root, label);
  const missing = paths.filter((path) => !existsSync(path));
  const selected = all.filter((problem) => paths.length === 0 || paths.some((path) => isIn(problem, path)));
  const errors = selected.filter((problem) => problem.severity === 'error').length;
  const warnings = selected.length - errors;
  const counts = { reports: content.reports.size, plans: content.plans.size, catalogue: content.catalogue.size };

  const result = { problems: capProblems(selected), errors, warnings, counts };
  console.log(formats[values.format](result));
  // With the json format, standard output is a single JSON value.
  for (const path of missing) (values.format === 'json' ? console.error : console.log)(missingPathMessage(path));
  const summary = values.format === 'github' && process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, stepSummary(result));
  return errors + missing.length > 0 ? 1 : 0;
});

/** Whether the file of a problem is `path` or below it. */
function isIn(problem: Problem, path: string): boolean {
  const [folder, file] = [resolve(path), resolve(problem.file)];
  return file === folder || file.startsWith(folder + sep);
}
