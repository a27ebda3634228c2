import { expect, test } from 'vitest';
import { capProblems } from '../../src/model/cap-problems.ts';
import type { Problem } from '../../src/model/problem.ts';

function problems(count: number, more: Partial<Problem> = {}): Problem[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ file: 'a.mdx', line: i + 1, column: 1, rule: 'quote', message: `第${i}处`, fix: '改' },
    severity: 'error' as const,
    ...more,
  }));
}

test('twenty problems of a kind in a file are listed', () => {
  expect(capProblems(problems(20))).toEqual(problems(20));
});

test('one line stands for all further ones, at the place of the first', () => {
  const capped = capProblems(problems(5000));
  expect(capped.slice(0, 20)).toEqual(problems(20));
  expect(capped.slice(20)).toEqual([
    {
      file: 'a.mdx',
      line: 21,
      column: 1,
      rule: 'quote',
      severity: 'error',
      message: '从这里起另有 4980 处同样的问题',
      fix: '先改好上面的，再检查一次',
    },
  ]);
});

test('other files, rules and severities are counted separately and keep their order', () => {
  const [first = [], ...others] = [
    problems(20),
    problems(20, { file: 'b.mdx' }),
    problems(20, { rule: 'value' }),
    problems(20, { severity: 'warning' }),
  ];
  const all = first.flatMap((problem, i) => [problem, ...others.map((list) => list[i] as Problem)]);
  expect(capProblems(all)).toEqual(all);
});
