import type { Exception } from '../model/exception.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../parse/located.ts';

/**
 * Drops the warnings that content/exceptions.yaml acknowledges. Each exception must match exactly one warning, else it
 * becomes an error itself, so that no exception outlives its warning. `folder` is the content folder's name in problems.
 */
export function applyExceptions(
  problems: readonly Problem[],
  exceptions: Located<readonly Exception[]> | null,
  folder: string,
): Problem[] {
  if (!exceptions) return [...problems];
  const { value, file, yaml } = exceptions;
  const acknowledged = new Set<Problem>();
  const errors: Problem[] = [];
  value.forEach((exception, i) => {
    const ofRule = problems.filter(
      (problem) => problem.rule === exception.rule && problem.file === `${folder}/${exception.file}`,
    );
    const matches = ofRule.filter(({ message }) => message.includes(exception.message));
    const fault = faultOf(matches, ofRule, acknowledged);
    // While something is wrong, the checks that warn may not have run.
    const isUndecided = matches.length === 0 && problems.some(({ severity }) => severity === 'error');
    if (fault && !isUndecided)
      errors.push({ file, ...yaml.locate([i, 'message']), rule: 'exception', ...fault, severity: 'error' });
    if (!fault) for (const match of matches) acknowledged.add(match);
  });
  return [...problems.filter((problem) => !acknowledged.has(problem)), ...errors];
}

function faultOf(
  matches: readonly Problem[],
  ofRule: readonly Problem[],
  acknowledged: ReadonlySet<Problem>,
): { message: string; fix: string } | null {
  const [match, ...others] = matches;
  if (!match) return { message: '没有与这一项对上的提醒', fix: unmatchedFix(ofRule) };
  if (matches.some(({ severity }) => severity === 'error'))
    return { message: '对上的是错误，只有提醒可以列为例外', fix: '照检查结果改正，删去这一项' };
  if (others.length > 0)
    return { message: `与 ${matches.length} 处提醒对上`, fix: 'message 照录得长一些，只与一处对上' };
  if (acknowledged.has(match)) return { message: '与前面一项对上的是同一处提醒', fix: '删去一项' };
  return null;
}

function unmatchedFix([first]: readonly Problem[]): string {
  if (!first) return '提醒已经没有了，删去这一项；还有的，核对 rule 和 file';
  return `提醒已经没有了，删去这一项；说法变了的，message 照录现在的：“${first.message}”`;
}
