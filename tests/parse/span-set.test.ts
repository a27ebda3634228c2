import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanSet } from '../../src/parse/span-set.ts';

const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]): [number, number] => [start, start + length]);

test('a piece is contained if one of the spans holds all of it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, [start, end]) => {
      const expected = spans.some(([from, to]) => from <= start && end <= to);
      expect(new SpanSet(spans).contains({ start, end })).toBe(expected);
    }),
  );
});
