import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coversAll, gramLimit, gramOf, gramOffsets, hashOf, shardOf } from '../../../src/search/format/grams.ts';

describe('grams', () => {
  test('hash and third code unit identify a gram', () => {
    const codeUnit = fc.integer({ min: 1, max: 0xffff });
    fc.assert(
      fc.property(fc.array(codeUnit, { minLength: 1, maxLength: 3 }), (codeUnits) => {
        const gram = String.fromCharCode(...codeUnits);
        const hash = hashOf(gram);
        expect(hash).toBeGreaterThanOrEqual(0);
        expect(gramOf(hash, codeUnits[2] ?? 0, gram.length as 1 | 2 | 3)).toBe(gram);
      }),
    );
  });

  test.each([
    [0, 5, 0],
    [2 ** 32 - 1, 5, 4],
    [2 ** 31, 2, 1],
    [123, 1, 0],
  ])('hash %i of %i shards is in shard %i', (hash, shards, shard) => {
    expect(shardOf(hash, shards)).toBe(shard);
  });

  test.each([
    [1, 4, [0]],
    [3, 4, [0]],
    [4, 4, [0, 1]],
    [6, 4, [0, 2, 3]],
    [9, 4, [0, 2, 4, 6]],
    [11, 4, [0, 3, 5, 8]],
    [12, 2, [0, 9]],
    [30, 6, [0, 5, 11, 16, 22, 27]],
  ])('a term of %i with at most %i grams is looked up at %j', (length, limit, offsets) => {
    expect(gramOffsets(length, limit)).toEqual(offsets);
  });

  test.each([
    [4, 1, 4],
    [12, 1, 4],
    [15, 1, 5],
    [60, 1, 6],
    [12, 2, 4],
    [6, 5, 2],
  ])('a term of %i among %i terms may take %i', (length, terms, limit) => {
    expect(gramLimit(length, terms)).toBe(limit);
  });

  test('the usual limits cover every character of a term', () => {
    for (let length = 4; length <= 18; length++)
      expect(coversAll(gramOffsets(length, gramLimit(length, 1)))).toBe(true);
    for (let length = 4; length <= 12; length++)
      expect(coversAll(gramOffsets(length, gramLimit(length, 2)))).toBe(true);
    expect(coversAll(gramOffsets(30, gramLimit(30, 1)))).toBe(false);
  });
});
