import { existsSync } from 'node:fs';
import type { PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { dataPage, pagePaths } from '../../../scripts/build/page-paths.ts';

const path = (pathname: string, component: string, type = 'page') =>
  ({ pathname, route: { component, type } }) as PathWithRoute;

test('the page on data waits for the sizes of data files; what is no page is left to Astro', () => {
  const list = [
    path('/', 'src/pages/index.astro'),
    path('/opensearch.xml', 'src/pages/opensearch.xml.ts', 'endpoint'),
    path('/data', dataPage),
    path('/topics/data', 'src/pages/topics/[topic]/[...path].astro'),
  ];
  const addresses = Object.entries(pagePaths(list)).map(([group, paths]) => [
    group,
    (paths as PathWithRoute[]).map(({ pathname }) => pathname),
  ]);
  expect(Object.fromEntries(addresses)).toEqual({
    pages: ['/', '/topics/data'],
    data: ['/data'],
    others: ['/opensearch.xml'],
  });
});

test('the named page exists', () => {
  expect(existsSync(dataPage)).toBe(true);
});

test('an address of two routes is an error', () => {
  const twice = [path('/about', 'src/pages/[guide].astro'), path('/about', 'src/pages/about.astro')];
  expect(() => pagePaths(twice)).toThrow('/about is made twice');
});
