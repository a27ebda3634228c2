import { describe, expect, test } from 'vitest';
import { passageList, passageLists, reportsPerPage } from '../../../../src/archive/pages/passages/passage-list.ts';
import { reportsOn } from '../../../../src/archive/subject.ts';
import type { Part } from '../../../../src/model/terms.ts';
import { foundingContent } from '../../founding-content.ts';
import { archiveOf, makeReport } from '../../make-report.ts';

const lines = ['## 一、规范行政执法', '加强执法监督。', '## 二、存在问题', '执法能力不足。'];
const content = archiveOf([
  makeReport('440104/2022', ...lines),
  makeReport('440200/2024', ...lines),
  makeReport('441500/2024', '## 一、政务公开', '公开信息。'),
  makeReport('110101/2024', ...lines),
]);
const pathsOf = (lists: ReturnType<typeof passageLists>) => lists.pages.map(({ path }) => path);

describe('passageLists', () => {
  test('every year, province and combination with a report has a page', () => {
    const { pages } = passageLists(content, { topic: 'law-enforcement' });
    expect(Object.fromEntries(pages.map(({ path, items }) => [path, items.map(({ id }) => id)]))).toEqual({
      '': ['110101/2024', '440200/2024', '440104/2022'],
      2024: ['110101/2024', '440200/2024'],
      2022: ['440104/2022'],
      110000: ['110101/2024'],
      440000: ['440200/2024', '440104/2022'],
      '110000/2024': ['110101/2024'],
      '440000/2024': ['440200/2024'],
      '440000/2022': ['440104/2022'],
    });
  });

  test('a facet with one value in the whole archive does not narrow', () => {
    const lists = passageLists(foundingContent, { part: 'problems' });
    expect(pathsOf(lists)).toContain('2022');
    expect(pathsOf(lists).filter((path) => path.includes('440000'))).toEqual([]);
  });

  test('results make up most of every report, so they are not narrowed', () => {
    expect(pathsOf(passageLists(content, { part: 'results' }))).toEqual(['']);
    expect(pathsOf(passageLists(content, { part: 'problems' })).length).toBeGreaterThan(1);
  });

  test('a subject without passages has one empty page', () => {
    const { pages } = passageLists(content, { topic: 'foreign-related' });
    expect(pages.map(({ path, items }) => [path, items])).toEqual([['', []]]);
    expect(reportsOn(content, { part: 'problems' })).toHaveLength(3);
  });
});

test('a list counts its blocks, those of all reports or of the narrowed list', () => {
  const lists = passageLists(content, { topic: 'law-enforcement' });
  const counts = lists.pages.map((listPage) => [
    listPage.path,
    passageList(content, lists, listPage, '/topics/law-enforcement/').counts,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject({ '': '3 段，3 份报告', 2024: '2 段，2 份报告' });
});

describe('long lists', () => {
  const count = reportsPerPage + 1;
  const many = archiveOf([
    makeReport('110101/2022', ...lines),
    ...Array.from({ length: count }, (_, i) => makeReport(`440104/2024-a${i}`, ...lines)),
  ]);
  const shown = (part: Part) => {
    const lists = passageLists(many, { part });
    return lists.pages.map((listPage) => {
      const { reports, total, isCut, isNarrowed } = passageList(many, lists, listPage, '/parts/problems/');
      return [listPage.path, reports.length, total, isCut, isNarrowed];
    });
  };

  test('the narrowest list has all its reports, page by page; wider ones show only the latest', () => {
    expect(shown('problems')).toEqual(
      expect.arrayContaining([
        ['', reportsPerPage, count + 1, true, true],
        ['440000', reportsPerPage, count, true, true],
        ['440000/2024', reportsPerPage, count, false, true],
        ['440000/2024/page/2', 1, count, false, true],
        ['110000/2022', 1, 1, false, true],
      ]),
    );
  });

  test('a part that is not narrowed shows the latest', () => {
    expect(shown('results')).toEqual([['', reportsPerPage, count + 1, true, false]]);
  });
});
