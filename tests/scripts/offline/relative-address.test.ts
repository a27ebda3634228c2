import { expect, test } from 'vitest';
import { relativeAddress } from '../../../scripts/offline/relative-address.ts';

test.each([
  ['/', 'index.html', '/', 'index.html'],
  ['/reports/440104/2022/#s1-p1', 'index.html', '/', 'reports/440104/2022/index.html#s1-p1'],
  ['/', 'reports/440104/2022/index.html', '/', '../../../index.html'],
  ['/reports/440104/2023/', 'reports/440104/2022/index.html', '/', '../2023/index.html'],
  ['/search/?q=a/b#c/', '404.html', '/', 'search/index.html?q=a/b#c/'],
  ['/data/regions.csv', 'data/index.html', '/', 'regions.csv'],
  ['/archive/', 'data/index.html', '/archive/', '../index.html'],
  ['/archive/data/', 'index.html', '/archive/', 'data/index.html'],
  ['/other/', 'index.html', '/archive/', '/other/'],
  ['#s1', 'data/index.html', '/', '#s1'],
  ['?a=1', 'compare/index.html', '/', '?a=1'],
  ['//example.org/', 'index.html', '/', '//example.org/'],
  ['https://example.org/', 'index.html', '/', 'https://example.org/'],
])('%s in %s below %s → %s', (address, page, base, expected) => {
  expect(relativeAddress(address, page, base)).toBe(expected);
});
