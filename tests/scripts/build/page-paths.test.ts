import { existsSync } from 'node:fs';
import type { PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { dataPage, ownPages, pagePaths } from '../../../scripts/build/page-paths.ts';

const path = (pathname: string, component: string, type = 'page') =>
  ({ pathname, route: { component, type } }) as PathWithRoute;

test('reports and guides stay in the thread of the data files; the page on data waits for their sizes', () => {
  const [report, guide] = ownPages as [string, string];
  const list = [
    path('/', 'src/pages/index.astro'),
    path('/opensearch.xml', 'src/pages/opensearch.xml.ts', 'endpoint'),
    path('/data', dataPage),
    path('/topics/data', 'src/pages/topics/[topic]/[...path].astro'),
    path('/reports/440104/2022', report),
    path('/about', guide),
  ];
  const addresses = Object.entries(pagePaths(list)).map(([group, paths]) => [
    group,
    (paths as PathWithRoute[]).map(({ pathname }) => pathname),
  ]);
  expect(Object.fromEntries(addresses)).toEqual({
    own: ['/reports/440104/2022', '/about'],
    shared: ['/', '/topics/data'],
    data: ['/data'],
    others: ['/opensearch.xml'],
  });
});

test('the named pages exist', () => {
  for (const component of [dataPage, ...ownPages]) expect(existsSync(component), component).toBe(true);
});

test('an address of two routes is an error', () => {
  const twice = [path('/about', 'src/pages/[guide].astro'), path('/about', 'src/pages/about.astro')];
  expect(() => pagePaths(twice)).toThrow('/about is made twice');
});
