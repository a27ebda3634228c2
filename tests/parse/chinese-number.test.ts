import { expect, test } from 'vitest';
import { readChineseNumber } from '../../src/parse/chinese-number.ts';

test.each([
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['九', 9],
  ['十', 10],
  ['十一', 11],
  ['十九', 19],
  ['二十', 20],
  ['二十一', 21],
  ['九十九', 99],
  ['百', 100],
  ['一百', 100],
  ['一百零二', 102],
  ['一百〇二', 102],
  ['一百一十', 110],
  ['三百二十五', 325],
])('%s is %i', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});

test.each(['', '甲', '一甲', '十十', '百百', '十百', '十一一', '一二', '十四五', '1', '第一'])(
  '%s is no number',
  (text) => {
    expect(readChineseNumber(text)).toBeNull();
  },
);

test('every number up to 199, written out, is read back', () => {
  const digits = [...'零一二三四五六七八九'];
  for (let n = 1; n < 200; n++) {
    expect([n, readChineseNumber(write(n, digits))]).toEqual([n, n]);
  }
});

function write(n: number, digits: readonly string[]): string {
  if (n < 10) return digits[n] ?? '';
  if (n < 20) return `十${n % 10 === 0 ? '' : digits[n % 10]}`;
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
  const rest = n % 100;
  if (rest === 0) return `${digits[Math.floor(n / 100)]}百`;
  if (rest < 10) return `${digits[Math.floor(n / 100)]}百零${digits[rest]}`;
  return `${digits[Math.floor(n / 100)]}百${digits[Math.floor(rest / 10)]}十${rest % 10 === 0 ? '' : digits[rest % 10]}`;
}
