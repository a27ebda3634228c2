import { capProblems } from '../../src/model/cap-problems.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';

/** The errors in the content as pages and terminal show them. */
export interface ErrorList {
  heading: string;
  /** As `npm run check` prints them, each in two lines: where and what, then what to do. */
  errors: string[];
}

/** Lists the errors, at most 20 of a kind per file, like `npm run check`. Without errors, `errors` is empty. */
export function errorList(problems: readonly Problem[]): ErrorList {
  return {
    heading: `内容有 ${problems.length} 处错误`,
    errors: capProblems(problems).map(formatProblem),
  };
}
