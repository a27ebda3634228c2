import { expect, test } from 'vitest';
import { z } from 'zod';
import { quoteFields } from '../../../src/model/quote.ts';
import { annotationValues, inSchemaOrder, publishedValues } from '../../../src/publish/json/published-values.ts';

const schema = z.strictObject({ a: z.string(), b: z.int().optional(), ...quoteFields });
const anchor = { block: 's1-p1', paragraph: 2, start: 0, end: 2 };

test('values are those of the schema, null if absent', () => {
  expect(publishedValues(schema, { a: '甲', quote: '乙' })).toEqual({
    a: '甲',
    b: null,
    quote: '乙',
    prefix: null,
    suffix: null,
  });
});

test('an annotation has the block of its quote', () => {
  const values = annotationValues(schema, { b: 0, a: '', quote: '乙', prefix: '前', anchor });
  expect(Object.entries(values)).toEqual([
    ['a', ''],
    ['b', 0],
    ['quote', '乙'],
    ['block', 's1-p1'],
  ]);
});

test('keys have the order of the schema', () => {
  const ordered = inSchemaOrder(z.strictObject({ a: z.int(), b: z.int() }), { b: 2, a: 1 });
  expect(JSON.stringify(ordered)).toBe('{"a":1,"b":2}');
});
