import { describe, expect, test } from 'vitest';
import { describeSightings, describeUnpublished, paragraphAt } from '../../../scripts/import/describe-sightings.ts';
import type { Sighting } from '../../../scripts/import/sighting.ts';

/** The third, fourth and sixth line; the fifth is a page number. */
const bodyLines = [2, 3, 5];
const hidden = (line: number, text: string): Sighting => ({ kind: 'hidden', line, text });
const picture = (line: number): Sighting => ({ kind: 'picture', line, text: '' });

test('places count the paragraphs of the body', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((line) => paragraphAt(line, bodyLines))).toEqual([null, null, 1, 2, null, 3, null]);
});

describe('one remark per kind', () => {
  test('with the places of all sightings and the words of the first', () => {
    const seen = [picture(3), hidden(3, '此处数据待核'), picture(6), hidden(4, '另一处看不见的文字 '.repeat(4))];
    expect(describeSightings(seen, bodyLines)).toEqual([
      '第 1、2 段后有 2 处文字（共 42 字）在原件里看不见，没有导入：“此处数据待核”',
      '第 1、3 段后有图片，图中文字没有导入',
    ]);
  });

  test('text that was taken is in its paragraph', () => {
    const seen: Sighting[] = [{ kind: 'tiny', line: 4, text: '小字' }];
    expect(describeSightings(seen, bodyLines)).toEqual([
      '第 2 段有 1 处文字（共 2 字）小得看不见，已经导入，不属于报告的请删去并写进 omissions：“小字”',
    ]);
  });

  test('long text is cut, many places are counted', () => {
    const lines = Array.from({ length: 9 }, (_, i) => i);
    expect(describeSightings([hidden(9, '字'.repeat(60))], lines)).toEqual([
      `第 9 段后有 1 处文字（共 60 字）在原件里看不见，没有导入：“${'字'.repeat(20)}…”`,
    ]);
    expect(describeSightings(lines.map(picture), lines)).toEqual([
      '正文开头和第 1、2、3、4、5、6 段等后有图片，图中文字没有导入',
    ]);
  });

  test('outside the body only running text matters', () => {
    expect(describeSightings([picture(0), hidden(7, '分享到微信')], bodyLines)).toEqual([]);
    const text = '第二份正文为打印而设，与上面的文字完全相同，共计一千字。';
    expect(describeSightings([hidden(7, text)], bodyLines)).toEqual([
      `正文以外有 1 处文字（共 ${text.length} 字）在原件里看不见，没有导入：“${text.slice(0, 20)}…”`,
    ]);
  });
});

test('words that nobody was meant to read are for the terminal, not for remarks', () => {
  const seen: Sighting[] = [
    { kind: 'unseen', line: 3, text: '此处数据待核' },
    { kind: 'unseen', line: 4, text: '先不公开' },
    { kind: 'hidden', line: 4, text: '页面上看不见' },
  ];
  expect(describeSightings(seen, bodyLines).join()).not.toMatch(/待核|先不/);
  expect(describeUnpublished(seen)).toEqual([
    '有 2 处文字（共 10 字）在 Word 里看不见（隐藏、白色或极小），没有导入：“此处数据待核”',
  ]);
});
