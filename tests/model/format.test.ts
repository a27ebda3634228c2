import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatNumber } from '../../src/model/format.ts';

test('numbers are written as Intl writes them', () => {
  const written = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
  const number = fc.oneof(fc.nat(2000), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9 }));
  fc.assert(
    fc.property(number, (value) => {
      expect(formatNumber(value)).toBe(written.format(value));
    }),
  );
});

test('dates are as precise as they are known', () => {
  expect(['2023', '2023-03', '2023-03-06', '2023-12-31'].map(formatDate)).toEqual([
    '2023年',
    '2023年3月',
    '2023年3月6日',
    '2023年12月31日',
  ]);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [11_110_692, '11,110,692'],
  [-1_234, '-1,234'],
  [99.58, '99.58'],
  [1_234.5678915, '1,234.567892'],
])('%d is written %s', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});
