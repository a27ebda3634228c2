import { expect, test } from 'vitest';
import { ContentError } from '../../src/model/content-error.ts';
import { compareProblems, formatProblem, type Problem } from '../../src/model/problem.ts';

const problem: Problem = {
  file: 'content/reports/440104/2022.mdx',
  line: 12,
  column: 3,
  rule: 'quote',
  message: '正文里没有“甲”',
  fix: '从正文里逐字复制',
  severity: 'error',
};

test('a problem as an editor reads it', () => {
  expect(formatProblem(problem)).toMatchInlineSnapshot(`
    "content/reports/440104/2022.mdx:12:3 quote 正文里没有“甲”
        怎么改：从正文里逐字复制"
  `);
  expect(formatProblem({ ...problem, severity: 'warning' })).toContain('12:3 quote （提醒）正文里没有“甲”');
});

test('invisible characters in a message become visible and cannot reorder or break the line', () => {
  const hidden = { ...problem, file: 'a\nb.mdx', message: '写的是 “甲\u202E乙”', fix: '年\t件\n\u001B[31m' };
  expect(formatProblem(hidden)).toBe('a b.mdx:12:3 quote 写的是 “甲⟨U+202E⟩乙”\n    怎么改：年 件 ⟨U+001B⟩[31m');
});

test('problems are ordered by file, line, column and rule', () => {
  const problemAt = (file: string, line: number, column: number, rule: string) => ({
    ...problem,
    file,
    line,
    column,
    rule,
  });
  const ordered = [
    problemAt('a', 1, 1, 'x'),
    problemAt('a', 2, 1, 'x'),
    problemAt('a', 2, 10, 'a'),
    problemAt('a', 2, 10, 'b'),
    problemAt('a', 10, 1, 'x'),
    problemAt('b', 1, 1, 'x'),
  ];
  expect([...ordered].reverse().sort(compareProblems)).toEqual(ordered);
});

test('an error that stops the build lists every problem', () => {
  const error = new ContentError([problem, { ...problem, line: 13 }]);
  expect(error.message).toContain('内容有 2 处错误');
  expect(error.message).toContain('2022.mdx:12:3');
  expect(error.message).toContain('2022.mdx:13:3');
  expect(error.problems).toHaveLength(2);
});
