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
    expect(gramOffsets(length, limit, () => 0)).toEqual(offsets);
  });

  test.each([
    [4, 1, 4],
    [12, 1, 4],
    [15, 1, 5],
    [18, 1, 6],
    [60, 1, 5],
    [12, 2, 4],
    [6, 5, 2],
  ])('a term of %i among %i terms may take %i', (length, terms, limit) => {
    expect(gramLimit(length, terms)).toBe(limit);
  });

  test.each([
    [9, 4, [2, 4], [0, 3, 5, 6]],
    [11, 4, [3], [0, 2, 5, 8]],
    [30, 6, [0, 5, 27], [1, 6, 11, 16, 22, 26]],
  ])('of %i with at most %i, heavy at %j: %j', (length, limit, heavy, offsets) => {
    expect(gramOffsets(length, limit, (offset) => (heavy.includes(offset) ? 2 : 0))).toEqual(offsets);
  });

  test('weights change which grams are looked up, never how many, nor whether they cover a term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.array(fc.nat(2), { minLength: 60 }), (length, weights) => {
        const limit = gramLimit(length, 1);
        const even = gramOffsets(length, limit, () => 0);
        const light = gramOffsets(length, limit, (offset) => weights[offset] ?? 0);
        expect(light.length).toBe(even.length);
        expect(light.every((offset, i) => offset > (light[i - 1] ?? -1) && offset <= length - 3)).toBe(true);
        if (coversAll(even)) expect([coversAll(light), light[0], light.at(-1)]).toEqual([true, 0, length - 3]);
      }),
    );
  });

  test('the usual limits cover every character of a term', () => {
    for (let length = 4; length <= 18; length++)
      expect(coversAll(gramOffsets(length, gramLimit(length, 1), () => 0))).toBe(true);
    for (let length = 4; length <= 12; length++)
      expect(coversAll(gramOffsets(length, gramLimit(length, 2), () => 0))).toBe(true);
    expect(coversAll(gramOffsets(30, gramLimit(30, 1), () => 0))).toBe(false);
  });
});
