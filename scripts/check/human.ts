import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatProblem } from '../../src/model/problem.ts';
import { nearMiss } from '../../src/rules/near-miss.ts';
import type { Findings } from './formats.ts';

/** The findings as an editor reads them: two lines a problem, and what was read. */
export function humanReport(findings: Findings): string {
  const lines = findings.problems.map(formatProblem);
  if (lines.length > 0) lines.push('');
  return [...lines, summarise(findings)].join('\n');
}

/** One sentence on what was read and found. */
export function summarise({ problems, errors, counts }: Findings): string {
  const read = `检查了 ${counts.reports} 份报告全文、${counts.plans} 份规划、${counts.catalogue} 条目录：`;
  if (problems.length === 0) return `${read}没有问题。`;
  return `${read}错误 ${errors} 处，提醒 ${problems.length - errors} 处。`;
}

/** A path that was asked for and is not there, with the one that may have been meant. */
export function sayAbsent(path: string): string {
  const folder = dirname(path);
  const near = existsSync(folder) ? nearMiss(basename(path), readdirSync(folder)) : null;
  return `没有这个文件或文件夹：${path}${near === null ? '' : `，是不是要写 ${join(folder, near)}？`}`;
}
