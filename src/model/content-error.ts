import { capProblems } from './cap-problems.ts';
import { formatProblem, type Problem } from './problem.ts';
import { Refusal } from './refusal.ts';

/** Stops a build. Its message lists the problems. */
export class ContentError extends Refusal {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const list = capProblems(problems).map(formatProblem).join('\n');
    super(`内容有 ${problems.length} 处错误：\n${list}`);
    this.problems = problems;
  }
}
