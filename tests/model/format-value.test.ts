import { expect, test } from 'vitest';
import { digitsOf, formatValue, type Quantity } from '../../src/model/format-value.ts';
import type { Bound } from '../../src/model/terms.ts';

type Value = Quantity & { bound: Bound; ranked: boolean };

const value = (fields: Partial<Value>): Value => ({
  ...{ value: 0, unit: '件', bound: 'exact', ranked: false, printed: null },
  ...fields,
});

test.each([
  [value({ value: 2579 }), '2,579 件'],
  [value({ value: 3_000_000, unit: '人次', bound: 'over', printed: '300万' }), '超 300万 人次'],
  [value({ value: 99.58, unit: '%' }), '99.58%'],
  [value({ value: 1, unit: '名', ranked: true }), '第 1 名'],
  [value({ value: 10, unit: '名', ranked: true, bound: 'at-most' }), '前 10 名'],
  [value({ value: 300, unit: '名' }), '300 名'],
  [value({ value: 10, bound: 'at-most' }), '不超过 10 件'],
])('formatValue(%o) → %s', (stated, words) => {
  expect(formatValue(stated)).toBe(words);
});

test('digitsOf gives the full number of a value that is shown as printed', () => {
  expect(digitsOf({ value: 23_374_700, printed: '2337.47万' })).toBe('23,374,700');
  expect(digitsOf({ value: 2579, printed: null })).toBeNull();
});
