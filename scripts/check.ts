// npm run check [-- paths] [--format human|github|json]: validates the content and prints every problem of all files in
// one run. Exit code 1 where there is any error, 2 where the command is written wrong. Warnings do not fail.
import { appendFileSync, existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { readContent } from '../src/loaders/read-content.ts';
import type { Problem } from '../src/model/problem.ts';
import { formats, isFormat } from './check/formats.ts';
import { stepSummary } from './check/github.ts';
import { sayAbsent } from './check/human.ts';
import { BadCommand, refuse } from './new/refusal.ts';

try {
  run();
} catch (error) {
  refuse(error, `用法：npm run check [-- 文件或文件夹 …] [--format ${Object.keys(formats).join('|')}]`);
}

function run(): void {
  const { values, positionals: wanted } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'human' } },
  });
  if (!isFormat(values.format)) throw new BadCommand(`没有格式 ${values.format}`);
  const { root, label } = contentDirectory();
  const { content, problems: all } = readContent(root, label);
  const absent = wanted.filter((path) => !existsSync(path));
  const problems = all.filter((problem) => wanted.length === 0 || wanted.some((path) => concerns(problem, path)));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const counts = { reports: content.reports.size, plans: content.plans.size, catalogue: content.catalogue.size };

  console.log(formats[values.format]({ problems, errors, counts }));
  // With the json format standard output is one value and nothing else.
  for (const path of absent) (values.format === 'json' ? console.error : console.log)(sayAbsent(path));
  const summary = values.format === 'github' && process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, stepSummary({ problems, errors, counts }));
  process.exitCode = errors + absent.length > 0 ? 1 : 0;
}

/** Whether a problem lies in a file or folder that was asked for. */
function concerns(problem: Problem, path: string): boolean {
  const [asked, file] = [resolve(path), resolve(problem.file)];
  return file === asked || file.startsWith(asked + sep);
}
