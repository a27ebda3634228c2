import { expect, test } from 'vitest';
import { byWords } from '../../../src/components/html/by-words.ts';

const lines = (title: string) => byWords(title).split('<wbr>');

test('a title may break between words', () => {
  expect(lines('广东省广州市历年的问题与计划')).toEqual(['广东省', '广州市', '历年的问题与计划']);
});

test('a figure stays with what it counts', () => {
  expect(lines('越秀区人民政府2022年法治政府建设情况的报告')).toContain('2022年');
});

test('a name that no dictionary has remains whole', () => {
  expect(lines('吉林省白城市历年的问题与计划')[0]).toBe('吉林省白城市');
});

test('a title is text, not markup, and loses nothing', () => {
  expect(byWords('A & B <c>')).toBe('A &amp; B &lt;c&gt;');
  const title = '[汕尾市人民政府办公室2022年度法治政府建设情况报告]（2024—2035年）《条例》';
  expect(lines(title).join('')).toBe(title);
});
