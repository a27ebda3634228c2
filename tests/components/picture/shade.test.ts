import { expect, test } from 'vitest';
import { shadeBy } from '../../../src/components/picture/shade.ts';

test('five shades on a logarithmic scale; none has none', () => {
  const shade = shadeBy([0, 1, 3, 10, 40, 186]);
  expect([0, 1, 3, 10, 40, 186].map(shade)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a map without reports', () => {
  expect(shadeBy([0, 0])(0)).toBe(0);
});
