import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../src/parse/document-kind.ts';

const kindOf = (name: string, startsWithDivision = false, before = '', after = '') =>
  classifyDocument({ name, startsWithDivision, before, after }).kind;

describe('classifyDocument', () => {
  test.each([
    ['行政复议法', 'law'],
    ['民法典', 'law'],
    ['宪法', 'law'],
    ['立法法', 'law'],
    ['政府督查工作条例', 'regulation'],
    ['党政机关公文工作条例', 'party'],
    ['中国共产党政法工作条例', 'party'],
    ['法治政府建设与责任落实督察工作规定', 'party'],
    ['行政规范性文件管理办法', 'rule'],
    ['法治政府建设实施纲要（2021—2025年）', 'plan'],
    ['关于严格规范涉企行政检查的意见', 'notice'],
    ['关于印发〈某市管理办法〉的通知', 'notice'],
    ['涉企行政检查事项清单（试行）', 'list'],
    ['政府工作报告', 'report'],
    ['政府公报', 'publication'],
    ['习近平法治思想学习纲要', 'publication'],
    ['工作方法', 'other'],
    ['某某调解', 'other'],
  ])('%s: %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  test('a division at the start makes a regulation local and excludes laws', () => {
    expect(kindOf('韶关市珠玑古巷保护条例', true)).toBe('local');
    expect(kindOf('韶关市古树名木保护管理规定', true)).toBe('rule');
    expect(kindOf('某市立法', true)).toBe('other');
  });

  test('the text around a title decides if its name does not', () => {
    expect(kindOf('穗府督查', false, '形成6期', '呈报市领导')).toBe('publication');
    expect(kindOf('和美村', false, '', '普法微电影获奖')).toBe('work');
    expect(kindOf('民法典', false, '', '微视频')).toBe('law');
  });

  test('every kind comes with its rule in words', () => {
    expect(classifyDocument({ name: '行政复议法', startsWithDivision: false, before: '', after: '' }).why).toContain(
      '“法”',
    );
    expect(classifyDocument({ name: '某某', startsWithDivision: false, before: '', after: '' })).toEqual({
      kind: 'other',
      why: '名称看不出类别',
    });
  });
});
