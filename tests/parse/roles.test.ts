import { describe, expect, test } from 'vitest';
import { recogniseRole } from '../../src/parse/roles.ts';

describe('before all headings and running text', () => {
  test.each([
    ['——2023年1月19日在广州市越秀区第十七届人大常委会第十八次会议上', 'subtitle'],
    ['（2023年1月19日在区人大常委会会议上）', 'subtitle'],
    ['(2023年度)', 'subtitle'],
    ['2023年1月19日在市第十六届人大常委会第二次会议上', 'subtitle'],
    ['越秀区人民政府', 'issuer'],
    ['汕尾市人民政府办公室', 'issuer'],
    ['样例市司法局', 'issuer'],
    ['样例经济技术开发区管委会', 'issuer'],
    ['主任、各位副主任、各位委员:', 'salutation'],
    ['尊敬的各位领导：', 'salutation'],
    ['市人民政府：', 'salutation'],
    ['样例市依法治市委员会办公室，市人民政府：', 'salutation'],
    ['2023年1月10日', 'date'],
    ['二〇二三年一月十日', 'date'],
    ['二○二三年一月十日', 'date'],
  ])('%s is %s', (text, role) => {
    expect(recogniseRole(text, 'head')).toBe(role);
  });

  test.each([
    '现将样例市人民政府2022年度法治政府建设情况报告如下：',
    '根据通知要求，现将区政府2023年工作情况汇报如下：',
    '样例市人民政府认真贯彻落实。',
    '2023年1月10日，市政府召开会议。',
    '（2023年是关键之年。）以上。',
    '以上报告，请予审议。',
    '2023年工作',
    `${'主任、各位委员'.repeat(12)}：`,
  ])('%s is running text', (text) => {
    expect(recogniseRole(text, 'head')).toBeNull();
  });
});

describe('among the last paragraphs', () => {
  test.each([
    ['以上报告,请予审议。', 'closing'],
    ['特此报告。', 'closing'],
    ['请予审议。', 'closing'],
    ['汕尾市人民政府办公室', 'signature'],
    ['样例市 司法局', 'signature'],
    ['2023年1月10日', 'date'],
    ['二〇二三年十二月三十一日', 'date'],
  ])('%s is %s', (text, role) => {
    expect(recogniseRole(text, 'tail')).toBe(role);
  });

  test.each([
    '抓好落实。',
    '样例市人民政府，样例市司法局',
    '2023年1月',
    '主任、各位委员：',
    '——2023年',
    `以上报告${'甲'.repeat(80)}`,
  ])('%s is running text', (text) => {
    expect(recogniseRole(text, 'tail')).toBeNull();
  });
});

test.each(['以上报告,请予审议。', '样例市人民政府', '2023年1月10日'])('%s in the body is running text', (text) => {
  expect(recogniseRole(text, 'body')).toBeNull();
});
