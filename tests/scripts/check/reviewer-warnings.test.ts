import { expect, test } from 'vitest';
import { reviewerWarnings } from '../../../scripts/check/reviewer-warnings.ts';

test.each([
  ['content/guides/about.mdx', 'MDX'],
  ['.github/workflows/check.yml', '工作流'],
  ['package-lock.json', '依赖'],
  ['src/pages/index.astro', '程序'],
  ['astro.config.mjs', '程序'],
  ['scripts/setup.mjs', '程序'],
])('%s needs a maintainer', (path, word) => {
  expect(reviewerWarnings([path])).toEqual([
    expect.stringMatching(new RegExp(`^::warning file=${path.replace(/\W/g, '.')},title=.*::.*${word}`)),
  ]);
});

test('content that does not run needs no warning', () => {
  expect(
    reviewerWarnings(['content/reports/440104/2022.mdx', 'content/annotations/440104/2022.yaml', 'README.md']),
  ).toEqual([]);
});

test('a file name cannot begin a command, and the number of lines is limited', () => {
  const [warning] = reviewerWarnings(['content/guides/a\n::error::x.mdx']);
  expect(warning?.split('\n')).toHaveLength(1);
  expect(warning).toContain('a%0A%3A%3Aerror');
  expect(reviewerWarnings(Array.from({ length: 1000 }, (_, i) => `src/${i}.ts`))).toHaveLength(51);
});
