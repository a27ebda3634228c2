import { expect, test } from 'vitest';
import { z } from 'zod';
import { daySchema, partialDaySchema, webAddressSchema, yearSchema } from '../../../src/publish/schema/scalars.ts';
import { columnOf } from '../../../src/publish/tables/column-of.ts';
import type { Column } from '../../../src/publish/tables/table.ts';

const cases: [string, z.ZodType, Omit<Column, 'name'>][] = [
  ['text', z.string().describe('甲'), { type: 'string', description: '甲', required: true }],
  ['null is an empty cell', z.string().nullable().describe('甲'), { type: 'string', description: '甲' }],
  ['absent is an empty cell', daySchema.optional().describe('甲'), { type: 'date', description: '甲' }],
  ['a description inside', daySchema.describe('甲').nullable(), { type: 'date', description: '甲' }],
  ['a day', daySchema.describe('甲'), { type: 'date', description: '甲', required: true }],
  ['a year', yearSchema.describe('甲').nullable(), { type: 'year', description: '甲' }],
  ['an integer', z.int().describe('甲'), { type: 'integer', description: '甲', required: true }],
  ['a number', z.number().describe('甲'), { type: 'number', description: '甲', required: true }],
  ['a switch', z.boolean().describe('甲'), { type: 'boolean', description: '甲', required: true }],
  [
    'an enumeration',
    z.enum(['a', 'b']).describe('甲'),
    { type: 'string', description: '甲', required: true, values: ['a', 'b'] },
  ],
  ['a literal', z.literal('a').nullable().describe('甲'), { type: 'string', description: '甲', values: ['a'] }],
  ['a list', z.array(z.string()).describe('甲'), { type: 'string', description: '甲，多个以分号隔开', required: true }],
  [
    'a pattern of the whole cell',
    partialDaySchema.describe('甲'),
    { type: 'string', description: '甲', required: true, pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
  ],
  [
    'a pattern of the beginning',
    webAddressSchema.describe('甲'),
    { type: 'string', description: '甲', required: true },
  ],
];

test.each(cases)('%s', (_, field, column) => {
  expect(columnOf('a', field)).toEqual({ name: 'a', ...column });
});
