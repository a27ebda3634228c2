import { showInvisible } from './invisible.ts';

/** A problem in the content. `formatProblem` makes the text that editors read. */
export interface Problem {
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units as editors count them. */
  column: number;
  /** Rule id in kebab-case. Stable: exceptions and documentation refer to it. */
  rule: string;
  /** What is wrong, in Chinese, without a full stop. */
  message: string;
  /** What to do about it, in Chinese. */
  fix: string;
  /** An error stops the build; a warning asks for the editor's judgement. */
  severity: 'error' | 'warning';
  /** The places that the problem sums up, one a line, as `line:column …` of the file. */
  details?: readonly string[];
}

export interface Position {
  line: number;
  column: number;
}

/** `file:line:column rule message`, then the fix on a second line. */
export function formatProblem(problem: Problem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const level = problem.severity === 'warning' ? '（提醒）' : '';
  return `${onOneLine(`${where} ${problem.rule} ${level}${problem.message}`)}\n    怎么改：${onOneLine(problem.fix)}`;
}

function onOneLine(text: string): string {
  return showInvisible(text.replace(/[\n\r\t]+/g, ' '));
}

/** By file, position and rule, so that two runs print the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
