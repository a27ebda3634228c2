import { expect, test } from 'vitest';
import { publishedByIssuer } from '../../src/model/publication-date.ts';

test.each([
  ['2023-03-06', 'page', '2023-03-06'],
  ['2023-03-06', 'url', '2023-03-06'],
  ['2023-03-06', 'repost', null],
  [null, null, null],
] as const)('%s by %s → %s', (published, dateBasis, date) => {
  expect(publishedByIssuer({ published, dateBasis })).toBe(date);
});
