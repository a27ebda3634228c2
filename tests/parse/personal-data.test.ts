import { describe, expect, test } from 'vitest';
import { findPersonalData, refusePersonalData } from '../../src/parse/personal-data.ts';

const matchesIn = (text: string) => findPersonalData(text).map(({ start, end }) => text.slice(start, end));

describe('found', () => {
  test.each([
    ['电话13800138000。', '13800138000'],
    ['（138-0013-8000）', '138-0013-8000'],
    ['联系 138 0013 8000 某某', '138 0013 8000'],
    ['手机：+86 13800138000', '+86 13800138000'],
    ['手机１３８００１３８０００', '１３８００１３８０００'],
    // Invented region and date, with their check digit.
    ['身份证号11010519491231002X，', '11010519491231002X'],
    ['证号：11010519491231002x', '11010519491231002x'],
  ])('%s', (text, number) => {
    expect(matchesIn(text)).toEqual([number]);
  });
});

describe('ignored', () => {
  test.each([
    ['a count', '访问量达13812345678次'],
    ['an amount', '投资13812345678元，合13812345678.5元'],
    ['a longer number', '编号138001380001、213800138000'],
    ['a page of a portal', 'https://www.example.com/content/post_13800138000.html'],
    ['a query', '/show?id=13800138000'],
    ['a hash', 'sha256: a13800138000b110105194912310021'],
    ['a wrong check digit', '身份证号110105194912310021'],
    ['an invalid date', '统一社会信用代码110105194913310029'],
    ['a fixed line', '0755-82101234、12345热线'],
    ['a redaction', '电话█'],
  ])('%s', (_, text) => {
    expect(matchesIn(text)).toEqual([]);
  });
});

test('problems are at the number, at most twenty per file', () => {
  expect(refusePersonalData({ path: 'x', text: '甲\n\n电话13800138000' }, 5)).toMatchObject([
    { file: 'x', line: 7, column: 3, rule: 'personal-data', message: '有手机号码', severity: 'error' },
  ]);
  expect(refusePersonalData({ path: 'x', text: '13800138000\n'.repeat(100_000) })).toHaveLength(20);
});
