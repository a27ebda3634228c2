import { codeOf, invisible } from './plain-text.ts';

/**
 * A problem found in the content: where, what is wrong, what to do. Check, build and import all speak of problems in
 * this one shape, and `formatProblem` is the only place that words the line an editor reads.
 */
export interface Problem {
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units as editors count them. */
  column: number;
  /** Name of the rule in kebab-case, stable: exceptions and documentation refer to it. */
  rule: string;
  /** What is wrong, in Chinese, without a full stop. */
  message: string;
  /** What to do about it, in Chinese. */
  fix: string;
  /** An error stops the build; a warning is for the editor's judgement. */
  severity: 'error' | 'warning';
}

/** Where in a file; both numbers are 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** Thrown where a build cannot go on. Its message lists every problem, not just the first. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处错误：\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

/** One problem as an editor reads it: `file:line:column rule message`, then what to do on a line of its own. */
export function formatProblem(problem: Problem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const level = problem.severity === 'warning' ? '（提醒）' : '';
  return `${onOneLine(`${where} ${problem.rule} ${level}${problem.message}`)}\n    怎么改：${onOneLine(problem.fix)}`;
}

/** Problems quote content and file names: what is hidden in them is shown, and cannot act on a terminal. */
function onOneLine(text: string): string {
  const everyInvisible = new RegExp(invisible, 'gu');
  return text.replace(/[\n\r\t]+/g, ' ').replace(everyInvisible, (character) => `⟨${codeOf(character)}⟩`);
}

/** Order in which problems are shown: by file, then by place, so that two runs print the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
