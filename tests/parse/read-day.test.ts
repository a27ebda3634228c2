import { expect, test } from 'vitest';
import { readDay, readPartialDate } from '../../src/parse/read-day.ts';

test.each([
  ['2024年3月5日', '2024-03-05'],
  ['2024-3-5', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024.03.05', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['２０２４－０３－０５', '2024-03-05'],
  ['2024-03-05 10:15', '2024-03-05'],
  ['二〇二四年十二月二十一日', '2024-12-21'],
  ['2024年3月', '2024-03'],
  ['2024/3', '2024-03'],
  ['二〇二四年十月', '2024-10'],
  ['2024年', '2024'],
])('%s is %s', (text, date) => {
  expect(readPartialDate(text)).toBe(date);
});

test.each(['', '去年', '2024-02-30', '2024年13月', '20241340', '12月1日', '2024'])('%j has no other form', (text) => {
  expect(readPartialDate(text)).toBeNull();
});

test('the first day of a text', () => {
  expect(readDay('发布时间：2025-03-20 10:15，2025-03-21 更新')).toBe('2025-03-20');
});
