import { expect, test } from 'vitest';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { isSimplified } from '../../../src/search/read/traditional.ts';

test('what has a variant is not simplified, however it is written', () => {
  const characters = [...variantsOf(TRADITIONAL_PAIRS).keys()].map((unit) => String.fromCharCode(unit));
  expect(characters.length).toBeGreaterThan(2_000);
  expect(characters.filter(isSimplified)).toEqual([]);
  // KANGXI RADICAL GATE, which folding turns into 門.
  expect(isSimplified('⾨')).toBe(false);
});

test.each([
  ['受理行政复议申请209件，依法调解', true],
  ['二〇二四年 ABC', true],
  ['受理行政復議申請，依法調解', false],
  ['龘', false],
])('%s: simplified is %s', (text, expected) => {
  expect(isSimplified(text)).toBe(expected);
});
