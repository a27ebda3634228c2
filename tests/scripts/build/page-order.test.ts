import { expect, test } from 'vitest';
import { dataPageLast } from '../../../scripts/build/page-order.ts';

test.each(['/data', '/data/', '/archive/data'])('%s comes last, the others stay in their order', (data) => {
  const paths = ['/', data, '/reports', '/regions/110000', '/data/x'].map((pathname) => ({ pathname }));
  expect(dataPageLast(paths).map(({ pathname }) => pathname)).toEqual([
    '/',
    '/reports',
    '/regions/110000',
    '/data/x',
    data,
  ]);
});
