import { capProblems } from '../../src/model/cap-problems.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { Refusal } from '../../src/model/refusal.ts';

/**
 * Stops a command that needs content without errors. `outcome` ends the sentence: 没有导出.
 * @throws Refusal that lists the errors
 */
export function requireValid(problems: readonly Problem[], outcome: string): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length === 0) return;
  throw new Refusal(
    `${capProblems(errors).map(formatProblem).join('\n')}\n\n内容有 ${errors.length} 处错误，${outcome}。`,
  );
}
