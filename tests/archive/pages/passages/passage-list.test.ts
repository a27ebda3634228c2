import { describe, expect, test } from 'vitest';
import { passageList, passageLists, reportsPerPage } from '../../../../src/archive/pages/passages/passage-list.ts';
import { reportsOn } from '../../../../src/archive/subject.ts';
import { listAddress, reportSection } from '../../../../src/model/addresses.ts';
import type { Content } from '../../../../src/model/content.ts';
import type { Report } from '../../../../src/model/report.ts';
import type { Part } from '../../../../src/model/terms.ts';
import { archiveOf, makeReport } from '../../make-report.ts';

const lines = ['## 一、规范行政执法', '加强执法监督。', '## 二、存在问题', '执法能力不足。'];
const content = archiveOf([
  makeReport('440104/2022', ...lines),
  makeReport('440200/2024', ...lines),
  makeReport('441500/2024', '## 一、政务公开', '公开信息。'),
  makeReport('110101/2024', ...lines),
]);
const pathsOf = (lists: ReturnType<typeof passageLists>) => lists.pages.map(({ path }) => path);

/** More reports than fit on a page. */
const long = (base: Report[], count: number, id: string) =>
  archiveOf([...base, ...Array.from({ length: count }, (_, i) => makeReport(`${id}-a${i}`, ...lines))]);

describe('passageLists', () => {
  test('reports that fit on a page have only that page', () => {
    const { pages } = passageLists(content, { topic: 'law-enforcement' });
    expect(pages.map(({ path, items }) => [path, items.map(({ id }) => id)])).toEqual([
      ['', ['110101/2024', '440200/2024', '440104/2022']],
    ]);
  });

  test('more have pages for each year and province, and for both if those are more than a page too', () => {
    const many = long([...content.reports.values()], reportsPerPage, '440104/2024');
    expect(pathsOf(passageLists(many, { topic: 'law-enforcement' })).sort()).toEqual(
      [
        '',
        '110000',
        '2022',
        '2024',
        '2024/page/2',
        '440000',
        '440000/2024',
        '440000/2024/page/2',
        '440000/page/2',
      ].sort(),
    );
  });

  test('a facet with one value in the whole archive does not narrow', () => {
    const lists = passageLists(long([makeReport('440104/2022', ...lines)], reportsPerPage, '440104/2024'), {
      part: 'problems',
    });
    expect(pathsOf(lists).sort()).toEqual(['', '2022', '2024']);
  });

  test('results make up most of every report, so they are not narrowed', () => {
    const many = long([makeReport('110101/2022', ...lines)], reportsPerPage, '440104/2024');
    expect(pathsOf(passageLists(many, { part: 'results' }))).toEqual(['']);
    expect(pathsOf(passageLists(many, { part: 'problems' })).length).toBeGreaterThan(1);
  });

  test('a subject without passages has one empty page', () => {
    const { pages } = passageLists(content, { topic: 'foreign-related' });
    expect(pages.map(({ path, items }) => [path, items])).toEqual([['', []]]);
    expect(reportsOn(content, { part: 'problems' })).toHaveLength(3);
  });
});

test('a list counts its blocks, those of all reports or of the narrowed list', () => {
  const many = long([makeReport('110101/2022', ...lines)], reportsPerPage, '440104/2024');
  const lists = passageLists(many, { topic: 'law-enforcement' });
  const counts = lists.pages.map((listPage) => [
    listPage.path,
    passageList(many, lists, listPage, '/topics/law-enforcement/').counts,
  ]);
  expect(Object.fromEntries(counts)).toMatchObject({ '': '41 段，41 份报告', 2022: '1 段，1 份报告' });
});

describe('long lists', () => {
  const count = reportsPerPage + 1;
  const even = long([makeReport('110101/2022', ...lines)], count, '440104/2024');
  const uneven = long([makeReport('440200/2022', ...lines), makeReport('110101/2022', ...lines)], count, '440104/2024');
  const shown = (archive: Content, part: Part) => {
    const lists = passageLists(archive, { part });
    return lists.pages.map((listPage) => {
      const { reports, total, isCut, isNarrowed } = passageList(archive, lists, listPage, '/parts/problems/');
      return [listPage.path, reports.length, total, isCut, isNarrowed];
    });
  };

  test('a list shows only the latest if narrower ones have all its reports, page by page', () => {
    expect(shown(even, 'problems')).toEqual(
      expect.arrayContaining([
        ['', reportsPerPage, count + 1, true, true],
        ['440000', reportsPerPage, count, true, true],
        ['440000/2024', reportsPerPage, count, false, true],
        ['440000/2024/page/2', 1, count, false, true],
        ['110000', 1, 1, false, true],
      ]),
    );
  });

  test('else it has all of its reports itself', () => {
    // 440000 on 2022 has no page: the year fits on one.
    expect(shown(uneven, 'problems').filter(([path]) => String(path).startsWith('440000'))).toEqual(
      expect.arrayContaining([
        ['440000', reportsPerPage, count + 1, false, true],
        ['440000/page/2', 2, count + 1, false, true],
      ]),
    );
  });

  test('each report is on some page, and each link leads to a page with the report of its anchor', () => {
    const lists = passageLists(uneven, { part: 'problems' });
    const pages = new Map(lists.pages.map((listPage) => [listAddress('/parts/problems/', listPage.path), listPage]));
    const onPages = new Set(
      [...pages.values()].flatMap(({ items, selection }) => (selection.year || selection.province ? items : [])),
    );
    expect(onPages.size).toBe(uneven.reports.size);
    const links = lists.pages.flatMap((listPage) =>
      passageList(uneven, lists, listPage, '/parts/problems/').narrow.flatMap(({ choices }) => choices),
    );
    expect(
      links.filter(({ address }) => address.includes('#')).map(({ text, address }) => [text, address]),
    ).toContainEqual(['2022', '/parts/problems/440000/page/2/#r-440200-2022']);
    for (const { address } of links) {
      const [page = '', section] = address.split('#');
      const sections = pages.get(page)?.items.map(({ id }) => reportSection(id));
      expect(sections, address).toBeDefined();
      if (section) expect(sections).toContain(section);
    }
  });

  test('a part that is not narrowed shows the latest', () => {
    expect(shown(even, 'results')).toEqual([['', reportsPerPage, count + 1, true, false]]);
  });
});
