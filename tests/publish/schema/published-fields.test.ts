import { expect, test } from 'vitest';
import { z } from 'zod';
import { webAddressSchema } from '../../../src/model/address.ts';
import { isoDateSchema, partialDateSchema, reportYearSchema } from '../../../src/model/date.ts';
import { fieldFacts } from '../../../src/model/field-facts.ts';
import { plainTextSchema } from '../../../src/model/plain-text.ts';
import { quoteFields } from '../../../src/model/quote.ts';
import { unquotedTextSchema } from '../../../src/model/unquoted-text.ts';
import { publishedAnnotation, publishedFields, publishedGroup } from '../../../src/publish/schema/published-fields.ts';

/** The published form of one field, as JSON Schema. */
function published(field: z.ZodType): unknown {
  const { $schema, ...schema } = z.toJSONSchema(z.strictObject(publishedFields(z.strictObject({ field }))));
  return schema.properties?.field;
}

const cases: [string, z.ZodType, unknown][] = [
  ['text without limits', plainTextSchema, { type: 'string' }],
  ['a pattern is no promise', z.string().regex(/^a$/), { type: 'string' }],
  ['text that YAML reads as a number', unquotedTextSchema, { type: 'string' }],
  ['absent is null', plainTextSchema.optional(), { type: ['string', 'null'] }],
  ['written as null', plainTextSchema.nullable().default(null), { type: ['string', 'null'] }],
  ['a default is always there', z.boolean().default(false), { type: 'boolean' }],
  ['an enumeration', z.enum(['a', 'b']).describe('类别'), { type: 'string', enum: ['a', 'b'], description: '类别' }],
  [
    'a literal or a number',
    z.union([z.number().min(1), z.literal('x')]),
    { anyOf: [{ type: 'number' }, { type: 'string', const: 'x' }] },
  ],
  ['a list', z.array(plainTextSchema).max(6), { type: 'array', items: { type: 'string' } }],
  [
    'a list that is never empty',
    z.array(plainTextSchema).min(1),
    { type: 'array', minItems: 1, items: { type: 'string' } },
  ],
  [
    'a day',
    isoDateSchema.optional().describe('日期'),
    { description: '日期', anyOf: [expect.objectContaining({ format: 'date' }), { type: 'null' }] },
  ],
  ['a day, month or year', partialDateSchema, expect.objectContaining({ type: 'string', pattern: expect.any(String) })],
  ['a year', reportYearSchema, expect.objectContaining({ type: 'integer', maximum: Number.MAX_SAFE_INTEGER })],
  ['a web address', webAddressSchema, { type: 'string', pattern: '^https?:\\/\\/' }],
  [
    'a description of a wrapped schema',
    z.string().describe('甲').optional(),
    { type: ['string', 'null'], description: '甲' },
  ],
  [
    'a description for readers',
    z.string().describe('甲；不知道就不写').register(fieldFacts, { forReaders: '甲' }),
    { type: 'string', description: '甲' },
  ],
];

test.each(cases)('%s', (_, field, expected) => {
  expect(published(field)).toEqual(expected);
});

test('a field whose published form is not defined is an error, not an untyped field', () => {
  expect(() => published(z.date())).toThrow('No published form for a field of type date');
});

test('in a group, an optional field stays optional', () => {
  const group = z.strictObject({ a: isoDateSchema.optional(), b: z.string() });
  expect(publishedGroup(group).safeParse({ b: '' }).success).toBe(true);
  expect(z.strictObject(publishedFields(z.strictObject({ group }))).safeParse({ group: { b: '' } }).success).toBe(true);
  expect(z.strictObject(publishedFields(group)).safeParse({ b: '' }).success).toBe(false);
});

test('an annotation has the block of its quote', () => {
  const fields = publishedAnnotation(z.strictObject({ text: z.string(), ...quoteFields }));
  expect(Object.keys(fields)).toEqual(['text', 'quote', 'block']);
});
