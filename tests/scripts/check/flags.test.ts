import { expect, test } from 'vitest';
import { flagsFor } from '../../../scripts/check/flags.ts';

test.each([
  ['content/guides/about.mdx', 'MDX'],
  ['.github/workflows/check.yml', '工作流'],
  ['package-lock.json', '依赖'],
  ['src/pages/index.astro', '程序'],
  ['astro.config.mjs', '程序'],
  ['scripts/setup.mjs', '程序'],
])('%s is for a maintainer', (path, word) => {
  expect(flagsFor([path])).toEqual([
    expect.stringMatching(new RegExp(`^::warning file=${path.replace(/\W/g, '.')},title=.*::.*${word}`)),
  ]);
});

test('content that does not run is for nobody', () => {
  expect(flagsFor(['content/reports/440104/2022.mdx', 'content/annotations/440104/2022.yaml', 'README.md'])).toEqual(
    [],
  );
});

test('a name cannot make a command, and a thousand files not a thousand lines', () => {
  const [flag] = flagsFor(['content/guides/a\n::error::x.mdx']);
  expect(flag?.split('\n')).toHaveLength(1);
  expect(flag).toContain('a%0A%3A%3Aerror');
  expect(flagsFor(Array.from({ length: 1000 }, (_, i) => `src/${i}.ts`))).toHaveLength(51);
});
