import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWeights, weightOf } from '../../../src/search/format/shard-weights.ts';

const weightsOf = (sizes: number[]): number[] => {
  const packed = JSON.parse(JSON.stringify(packWeights(sizes)));
  return sizes.map((_, shard) => weightOf(packed, shard));
};

test('shards of usual size weigh nothing, the biggest most', () => {
  expect(weightsOf([100, 110, 90, 100, 140, 300, 100])).toEqual([0, 0, 0, 0, 0, 2, 0]);
  expect(weightsOf([100, 100, 100, 100, 150, 100])).toEqual([0, 0, 0, 0, 1, 0]);
  expect(weightsOf([700])).toEqual([0]);
});

test('any sizes: who is bigger weighs no less', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 50, max: 60_000 }), { minLength: 1 }), (sizes) => {
      const weights = weightsOf(sizes);
      const bySize = [...sizes.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
      const sorted = bySize.map((shard) => weights[shard]);
      expect(sorted).toEqual(sorted.toSorted());
    }),
  );
});
