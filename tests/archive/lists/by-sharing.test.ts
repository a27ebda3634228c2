import { expect, test } from 'vitest';
import { bySharing } from '../../../src/archive/lists/by-sharing.ts';

test('what most texts share comes first, what one or none has is apart', () => {
  const items = [
    ['甲', 2],
    ['乙', 0],
    ['丙', 5],
    ['丁', 1],
    ['戊', 2],
  ] as const;
  const { shared, single, none } = bySharing(items, ([, count]) => count);
  expect([shared, single, none].map((list) => list.map(([name]) => name).join(''))).toEqual(['丙甲戊', '丁', '乙']);
});
