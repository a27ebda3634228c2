import { describe, expect, test, vi } from 'vitest';
import { memo, memoByKey, memoLatest, memoWithInputs } from '../../src/model/memo.ts';

describe('memo', () => {
  test('computes once for each object', () => {
    const compute = vi.fn(({ name }: { name: string }) => [name]);
    const [a, b] = [{ name: 'a' }, { name: 'a' }];
    const namesOf = memo(compute);
    expect(namesOf(a)).toBe(namesOf(a));
    expect(namesOf(b)).not.toBe(namesOf(a));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  test('keeps zero, the empty string and false', () => {
    const compute = vi.fn(({ value }: { value: number | string | boolean }) => value);
    const resultOf = memo(compute);
    for (const value of [0, '', false]) {
      const subject = { value };
      expect([resultOf(subject), resultOf(subject)]).toEqual([value, value]);
    }
    expect(compute).toHaveBeenCalledTimes(3);
  });

  test('forgets a failed computation', () => {
    const compute = vi
      .fn(() => 1)
      .mockImplementationOnce(() => {
        throw new Error('once');
      });
    const oneOf = memo(compute);
    const subject = {};
    expect(() => oneOf(subject)).toThrow('once');
    expect(oneOf(subject)).toBe(1);
  });
});

test('memoLatest keeps the result of one subject', () => {
  const compute = vi.fn(({ name }: { name: string }) => [name]);
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  const namesOf = memoLatest(compute);
  expect(namesOf(a)).toBe(namesOf(a));
  expect([namesOf(b), namesOf(b), namesOf(a)]).toEqual([['b'], ['b'], ['a']]);
  expect(compute).toHaveBeenCalledTimes(3);
});

describe('memoByKey', () => {
  test('computes once for each object and argument', () => {
    const compute = vi.fn((subject: { prefix: string }, argument: string) => subject.prefix + argument);
    const nameOf = memoByKey(compute);
    const [a, b] = [{ prefix: 'a' }, { prefix: 'b' }];
    const names = () => [nameOf(a, '1'), nameOf(a, '2'), nameOf(b, '1')];
    expect(names()).toEqual(['a1', 'a2', 'b1']);
    expect(names()).toEqual(['a1', 'a2', 'b1']);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  test('arguments of the same key share a result', () => {
    const listOf = memoByKey(
      (_subject: object, { region }: { region: string; year: number }) => [region],
      ({ region }) => region,
    );
    const subject = {};
    const first = listOf(subject, { region: '440100', year: 2022 });
    expect(listOf(subject, { region: '440100', year: 2023 })).toBe(first);
    expect(listOf(subject, { region: '440300', year: 2022 })).not.toBe(first);
  });
});

describe('memoWithInputs', () => {
  interface Surroundings {
    inputs: readonly unknown[];
    label: string;
  }
  const item = {};
  const result = () =>
    memoWithInputs(
      ({ inputs }: Surroundings) => inputs,
      ({ label }: Surroundings, _subject: object) => label,
    );

  test.each<[string, readonly unknown[], readonly unknown[], 'kept' | 'computed again']>([
    ['no inputs', [], [], 'kept'],
    ['the same items in another list', [item, 'a', 1], [item, 'a', 1], 'kept'],
    ['the same items in a list within', [[item], 'a'], [[item], 'a'], 'kept'],
    ['an equal but other object', [item], [{}], 'computed again'],
    ['one more item', [item], [item, item], 'computed again'],
    ['one item less', [item, item], [item], 'computed again'],
    ['another order', ['a', 'b'], ['b', 'a'], 'computed again'],
    ['another item in a list within', [[item], 'a'], [[{}], 'a'], 'computed again'],
    ['an item instead of a list', [[item]], [item], 'computed again'],
  ])('%s', (_, before, after, expected) => {
    const labelOf = result();
    const subject = {};
    labelOf({ inputs: before, label: 'kept' }, subject);
    expect(labelOf({ inputs: after, label: 'computed again' }, subject)).toBe(expected);
  });

  test('takes a result from elsewhere for the same inputs', () => {
    const labelOf = result();
    const subject = {};
    labelOf.keep({ inputs: ['a'], label: '' }, subject, 'kept');
    expect(labelOf({ inputs: ['a'], label: 'computed' }, subject)).toBe('kept');
    expect(labelOf({ inputs: ['b'], label: 'computed' }, subject)).toBe('computed');
  });

  test('every object has a result of its own', () => {
    const labelOf = result();
    expect([labelOf({ inputs: [], label: 'a' }, {}), labelOf({ inputs: [], label: 'b' }, {})]).toEqual(['a', 'b']);
  });
});
