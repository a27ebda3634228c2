import { describe, expect, test } from 'vitest';
import { findSlips } from '../../src/parse/yaml-slips.ts';

describe('slips are repaired in their line', () => {
  test.each<[string, string, number]>([
    ['title：甲', 'title: 甲', 6],
    ['- title ： 甲', '- title : 甲', 9],
    ['title:甲', 'title: 甲', 6],
    ['title:　甲', 'title: 甲', 7],
    ['　　title: 甲', '    title: 甲', 1],
    ['－ title: 甲', '- title: 甲', 1],
    ['  -title: 甲', '  - title: 甲', 3],
    ['• title: 甲', '- title: 甲', 1],
    ['a: ｛ b: 1，c：2 ｝', 'a: { b: 1, c: 2 }', 4],
    ['- { b: 1，c: 2，d: 3 }', '- { b: 1, c: 2, d: 3 }', 9],
    ['- { b：1, c:2, d: 3 }', '- { b: 1, c: 2, d: 3 }', 6],
    ['a: [甲，乙，丙]', 'a: [甲, 乙, 丙]', 6],
    ['a: "甲”', 'a: "甲"', 4],
    ['- { a: “甲", b: "乙" }', '- { a: "甲", b: "乙" }', 8],
    ['- { a: 甲（见 #12）, b: 1 }', '- { a: 甲（见#12）, b: 1 }', 12],
    ['reports/440104/2022：reports/440104/2023', 'reports/440104/2022: reports/440104/2023', 20],
  ])('%s', (line, repaired, column) => {
    const { slips, ...result } = findSlips(`# 甲：乙\n${line}`);
    expect(result.repaired).toBe(`# 甲：乙\n${repaired}`);
    expect(slips).toMatchObject([{ line: 2, column }]);
  });
});

test.each([
  'title: 甲：乙，丙',
  'title: "甲：乙" # 说明：一',
  '- “三个百分百”，“一网通办”',
  '- { a: 甲，乙：丙, b: "丁，c: 戊" }',
  '- { a: 1, b: [甲] } # 见 [2]',
  'a: [“甲，乙”, 丙]',
  'url: https://example.org/a:b',
  '- https://example.org/',
  'time: 10:30',
  'a: 甲 - 乙',
  'what: 更正 C#程序',
  'a: "他说“好”"',
  "a: '甲”'",
  '— 甲',
])('%s is as meant', (line) => {
  expect(findSlips(line)).toEqual({ slips: [], repaired: line });
});
