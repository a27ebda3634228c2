import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { showControls } from '../../src/model/invisible.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { nearMiss } from '../../src/parse/near-miss.ts';
import type { CheckResult } from './result.ts';

/** Output for editors: two lines per problem, with `listNumbers` also the details, then the summary. */
export function formatForHumans(result: CheckResult): string {
  const lines = result.problems.map((problem) => {
    const details = result.listNumbers ? (problem.details ?? []) : [];
    return [formatProblem(problem), ...details.map((detail) => showControls(`    ${problem.file}:${detail}`))].join(
      '\n',
    );
  });
  if (lines.length > 0) lines.push('');
  return [...lines, summaryLine(result)].join('\n');
}

/** One sentence with the numbers of entries, errors and warnings. */
export function summaryLine({ errors, warnings, counts }: CheckResult): string {
  const counted = `检查了 ${counts.reports} 份报告全文、${counts.plans} 份规划、${counts.catalogue} 条目录：`;
  if (errors + warnings === 0) return `${counted}没有问题。`;
  return `${counted}错误 ${errors} 处，提醒 ${warnings} 处。`;
}

/** Message for a path that does not exist, with a similar path if there is one. */
export function missingPathMessage(path: string): string {
  const folder = dirname(path);
  const near = existsSync(folder) ? nearMiss(basename(path), readdirSync(folder)) : null;
  return showControls(`没有这个文件或文件夹：${path}${near === null ? '' : `，是不是要写 ${join(folder, near)}？`}`);
}
