import { describe, expect, test } from 'vitest';
import { excerptsOf, opening } from '../../src/archive/excerpts.ts';
import { passageChoices, passageLists, reportsOn } from '../../src/archive/passage-lists.ts';
import { founding, reportOf } from './founding.ts';
import { archiveOf, made } from './made.ts';

const lines = ['## 一、规范行政执法', '加强执法监督。', '## 二、存在问题', '执法能力不足。'];
const content = archiveOf([
  made('440104/2022', ...lines),
  made('440200/2024', ...lines),
  made('441500/2024', '## 一、政务公开', '公开信息。'),
  made('110101/2024', ...lines),
]);

describe('passageLists', () => {
  const lists = passageLists(content, { topic: 'law-enforcement' });

  test('every year, province and pair of both that holds a report has a list', () => {
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

  test('a list is narrowed with the other choice kept, and widened again', () => {
    const { years, provinces } = passageChoices(lists, { year: 2024, province: '440000' });
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

  test('a choice with one value in the whole archive is not offered and has no pages', () => {
    const oneProvince = passageLists(founding, { part: 'problems' });
    expect([...oneProvince.keys()]).toContain('2022');
    expect([...oneProvince.keys()].filter((path) => path.includes('440000'))).toEqual([]);
    expect(passageChoices(oneProvince, { year: null, province: null }).provinces).toEqual([]);
  });

  test('results are most of every report: they are not narrowed', () => {
    expect([...passageLists(content, { part: 'results' }).keys()]).toEqual(['']);
    expect(passageLists(content, { part: 'problems' }).size).toBeGreaterThan(1);
  });

  test('a subject that nobody speaks of has its empty page', () => {
    expect([...passageLists(content, { topic: 'foreign-related' })]).toEqual([
      ['', { year: null, province: null, reports: [] }],
    ]);
    expect(reportsOn(content, { part: 'problems' })).toHaveLength(3);
  });
});

describe('excerpts', () => {
  test('cut at a sentence, else at a comma, and say so', () => {
    expect(opening('短的全文。', 20)).toBe('短的全文。');
    expect(opening('第一句话说完了。第二句话还没有说完就到了', 14)).toBe('第一句话说完了。……');
    expect(opening('一句很长的话，中间只有逗号，一直没有说完', 16)).toBe('一句很长的话，中间只有逗号……');
    expect(opening('没有任何标点的一句话', 5)).toBe('没有任何标……');
  });

  test('of problems every block is shown, of results one a section', () => {
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
