import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEnd, fromStart, stop, takenCount } from '../../../scripts/build/divided-work.ts';

test('two threads take every item once, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.boolean(), { maxLength: 60 }), (length, turns) => {
      const items = Array.from({ length }, (_, i) => i);
      const taken = takenCount();
      const [first, second] = [fromStart(items, taken), fromEnd(items, taken)];
      const ofFirst: number[] = [];
      const ofSecond: number[] = [];
      for (const isFirst of turns) {
        const { value, done } = (isFirst ? first : second).next();
        if (!done) (isFirst ? ofFirst : ofSecond).push(value);
      }
      ofFirst.push(...first);
      ofSecond.push(...second);
      expect([...ofFirst, ...ofSecond.reverse()]).toEqual(items);
    }),
  );
});

test('after a stop there is nothing to take', () => {
  const taken = takenCount();
  const first = fromStart(['a', 'b', 'c'], taken);
  expect(first.next().value).toBe('a');
  stop(taken);
  expect([...first, ...fromEnd(['a', 'b', 'c'], taken)]).toEqual([]);
});
