import { expect, test } from 'vitest';
import { formatCount } from '../../../src/browser/search/filters/format-count.ts';
import { shadeOf } from '../../../src/browser/search/filters/provinces-picture.ts';
import { yearsOf } from '../../../src/browser/search/filters/years-picture.ts';

test('years without results between others have an empty row', () => {
  expect(
    yearsOf(
      new Map([
        [2019, 1],
        [2022, 3],
      ]),
    ),
  ).toEqual([2022, 2021, 2020, 2019]);
  expect(yearsOf(new Map())).toEqual([]);
});

test('a wide range has only the years with results', () => {
  expect(
    yearsOf(
      new Map([
        [1985, 1],
        [2022, 3],
        [2024, 1],
      ]),
    ),
  ).toEqual([2024, 2022, 1985]);
});

test.each([
  [1, 200, 1],
  [6, 200, 2],
  [49, 200, 3],
  [200, 200, 4],
  [1, 1, 1],
])('%i of at most %i: shade %i', (count, most, shade) => {
  expect(shadeOf(count, most)).toBe(shade);
});

test('a count that texts may lower says 约', () => {
  expect(formatCount({ count: 1234, exact: true })).toBe('1,234');
  expect(formatCount({ count: 12, exact: false })).toBe('约 12');
});
