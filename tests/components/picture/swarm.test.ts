import { expect, test } from 'vitest';
import { swarm } from '../../../src/components/picture/swarm.ts';

test('dots that would touch are on different levels, the lowest that are free', () => {
  expect(swarm([0, 1, 2, 5, 5, 6], 5)).toEqual([0, 1, 2, 0, 3, 1]);
});

test('no dots', () => {
  expect(swarm([], 5)).toEqual([]);
});
