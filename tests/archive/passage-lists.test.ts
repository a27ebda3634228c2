import { describe, expect, test } from 'vitest';
import { excerptsOf, truncate } from '../../src/archive/excerpts.ts';
import { passageFacetValues, passageLists, reportsOn } from '../../src/archive/passage-lists.ts';
import { foundingContent, reportOf } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

const lines = ['## 一、规范行政执法', '加强执法监督。', '## 二、存在问题', '执法能力不足。'];
const content = archiveOf([
  makeReport('440104/2022', ...lines),
  makeReport('440200/2024', ...lines),
  makeReport('441500/2024', '## 一、政务公开', '公开信息。'),
  makeReport('110101/2024', ...lines),
]);

describe('passageLists', () => {
  const lists = passageLists(content, { topic: 'law-enforcement' });

  test('every year, province and combination with a report has a list', () => {
    const sizes = Object.fromEntries([...lists].map(([path, list]) => [path, list.reports.map(({ id }) => id)]));
    expect(sizes).toEqual({
      '': ['110101/2024', '440200/2024', '440104/2022'],
      2024: ['110101/2024', '440200/2024'],
      2022: ['440104/2022'],
      110000: ['110101/2024'],
      440000: ['440200/2024', '440104/2022'],
      '2024/110000': ['110101/2024'],
      '2024/440000': ['440200/2024'],
      '2022/440000': ['440104/2022'],
    });
  });

  test('facet values keep the other facet, and include all', () => {
    const { years, provinces } = passageFacetValues(lists, { year: 2024, province: '440000' });
    expect(years.map(({ value, count, path, current }) => [value, count, path, current])).toEqual([
      [null, 2, '440000', false],
      [2024, 1, '2024/440000', true],
      [2022, 1, '2022/440000', false],
    ]);
    expect(provinces.map(({ value, path }) => [value, path])).toEqual([
      [null, '2024'],
      ['110000', '2024/110000'],
      ['440000', '2024/440000'],
    ]);
  });

  test('a facet with one value in the whole archive has no facet values and no pages', () => {
    const oneProvince = passageLists(foundingContent, { part: 'problems' });
    expect([...oneProvince.keys()]).toContain('2022');
    expect([...oneProvince.keys()].filter((path) => path.includes('440000'))).toEqual([]);
    expect(passageFacetValues(oneProvince, { year: null, province: null }).provinces).toEqual([]);
  });

  test('results make up most of every report, so they are not narrowed', () => {
    expect([...passageLists(content, { part: 'results' }).keys()]).toEqual(['']);
    expect(passageLists(content, { part: 'problems' }).size).toBeGreaterThan(1);
  });

  test('a subject without passages has an empty list', () => {
    expect([...passageLists(content, { topic: 'foreign-related' })]).toEqual([
      ['', { year: null, province: null, reports: [] }],
    ]);
    expect(reportsOn(content, { part: 'problems' })).toHaveLength(3);
  });
});

describe('excerpts', () => {
  test('truncate cuts at a sentence end, else at a comma, and appends ……', () => {
    expect(truncate('短的全文。', 20)).toBe('短的全文。');
    expect(truncate('第一句话说完了。第二句话还没有说完就到了', 14)).toBe('第一句话说完了。……');
    expect(truncate('一句很长的话，中间只有逗号，一直没有说完', 16)).toBe('一句很长的话，中间只有逗号……');
    expect(truncate('没有任何标点的一句话', 5)).toBe('没有任何标……');
  });

  test('problems show every block, results one per section', () => {
    const report = reportOf('440200/2024');
    const problems = excerptsOf(report, { part: 'problems' });
    expect(problems.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(1);
    for (const { blocks, more } of excerptsOf(report, { part: 'results' })) {
      expect(blocks.length).toBe(1);
      expect(more).toBeGreaterThanOrEqual(0);
      expect(blocks[0]?.text.length).toBeLessThanOrEqual(92);
    }
  });
});
