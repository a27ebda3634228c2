import type { Problem } from './problem.ts';

/** Problems of a kind that are listed per file; more are counted. */
const maxListed = 20;

/**
 * Lists at most 20 problems of a kind per file, so that one broken file cannot hide the others. The next one represents
 * the rest: 另有 N 处. A kind is a rule and a severity.
 */
export function capProblems(problems: readonly Problem[]): Problem[] {
  const kindOf = ({ file, rule, severity }: Problem) => JSON.stringify([file, rule, severity]);
  const totals = new Map<string, number>();
  for (const problem of problems) totals.set(kindOf(problem), (totals.get(kindOf(problem)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((problem) => {
    const kind = kindOf(problem);
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < maxListed) return [problem];
    if (before > maxListed) return [];
    const { file, line, column, rule, severity } = problem;
    const message = `从这里起另有 ${(totals.get(kind) ?? 0) - maxListed} 处同样的问题`;
    return [{ file, line, column, rule, severity, message, fix: '先改好上面的，再检查一次' }];
  });
}
