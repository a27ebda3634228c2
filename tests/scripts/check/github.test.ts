import { describe, expect, test } from 'vitest';
import { githubCommands, stepSummary } from '../../../scripts/check/github.ts';
import type { Problem } from '../../../src/model/problem.ts';

const counts = { reports: 1, plans: 0, catalogue: 2 };

function problem(more: Partial<Problem>): Problem {
  const position = { file: 'content/reports/980101/2024.mdx', line: 3, column: 5 };
  return { ...position, rule: 'schema', message: '缺少 title', fix: '补上 title', severity: 'error', ...more };
}

function resultOf(...problems: Problem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { problems, errors, warnings: problems.length - errors, counts, listNumbers: false };
}

describe('workflow commands', () => {
  test('show a problem at its line, with advice', () => {
    expect(githubCommands(resultOf(problem({})))).toBe(
      '::error file=content/reports/980101/2024.mdx,line=3,col=5,title=schema（3%3A5）::缺少 title%0A怎么改：补上 title\n' +
        '检查了 1 份报告全文、0 份规划、2 条目录：错误 1 处，提醒 0 处。',
    );
  });

  test('list errors before warnings, because GitHub limits their number', () => {
    const lines = githubCommands(resultOf(problem({ severity: 'warning' }), problem({}))).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '检查了']);
  });

  test('escape text of a pull request, so that it cannot end a command or begin another', () => {
    const evil = 'a\n::set-env name=X::1\r%0A::stop-commands::x\u202E';
    const [line, ...otherLines] = githubCommands(
      resultOf(problem({ message: evil, file: `content/a,line=9::${evil}` })),
    ).split('\n');
    expect(otherLines).toHaveLength(1);
    expect(line).not.toMatch(/[\r\u202E]/);
    expect(line?.match(/::/g)).toHaveLength(6);
    expect(line?.startsWith('::error file=content/a%2Cline=9%3A%3Aa%0A%3A%3Aset-env')).toBe(true);
  });
});

describe('the summary of a run', () => {
  test('lists every problem', () => {
    expect(stepSummary(resultOf(problem({})))).toContain(
      '| 错误 | content/reports/980101/2024.mdx&#58;3&#58;5 | 缺少 title | 补上 title |',
    );
  });

  test('shows text of a pull request as plain text: no markup, mention, link or cell', () => {
    const page = stepSummary(resultOf(problem({ message: '<img src=x> @all [a](javascript:b) | `c` **d**' })));
    expect(page.split('\n').find((line) => line.includes('javascript'))).not.toMatch(/[<>@[\]`*]|(?<! )\|(?! )/);
  });

  test('stays short enough to be shown for thousands of problems', () => {
    const many = Array.from({ length: 3000 }, () => problem({}));
    const page = stepSummary(resultOf(...many));
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
    expect(page).toContain('另有 2500 处');
  });
});
