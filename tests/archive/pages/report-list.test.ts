import { describe, expect, test } from 'vitest';
import { pageSize } from '../../../src/archive/lists/paging.ts';
import { reportLists, selectedReportsAddress } from '../../../src/archive/lists/report-lists.ts';
import { reportListView } from '../../../src/archive/pages/report-list.ts';
import type { Content } from '../../../src/model/content.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

const lists = reportLists(foundingContent);

describe('report lists', () => {
  test('the whole list has all entries, newest first, and its first page comes first', () => {
    const all = lists.narrowing.lists.get('')?.items ?? [];
    expect(all).toHaveLength(foundingContent.reports.size + foundingContent.catalogue.size);
    expect(all.map((entry) => entry.year)).toEqual([...all.map((entry) => entry.year)].sort((a, b) => b - a));
    expect(lists.pages[0]).toMatchObject({ path: '', items: all.slice(0, pageSize), total: all.length });
  });

  test('the entries of a list match its selection', () => {
    for (const { selection, items } of lists.narrowing.lists.values()) {
      expect(items.length).toBeGreaterThan(0);
      for (const entry of items) {
        if (selection.year !== null) expect(String(entry.year)).toBe(selection.year);
        if (selection.kind !== null) expect(entry.issuerKind).toBe(selection.kind);
        if (selection.text !== null) expect(entry.address === null ? 'catalogued' : 'text').toBe(selection.text);
        if (selection.timeliness !== null) expect(entry.timeliness.status).toBe(selection.timeliness);
        if (selection.province !== null) expect(entry.region.slice(0, 2)).toBe(selection.province.slice(0, 2));
      }
    }
  });

  test('every link that narrows or pages leads to a page, and to a year on it', () => {
    const years = new Map(
      lists.pages.map(({ path, items }) => [
        path === '' ? '/reports/' : `/reports/browse/${path}/`,
        new Set(items.map(({ year }) => `y${year}`)),
      ]),
    );
    const broken = lists.pages.flatMap((listPage) => {
      const { narrow, pager } = reportListView(foundingContent, lists, listPage);
      const links = narrow.flatMap(({ choices }) => choices.map(({ address }) => address));
      return [...links, pager.previous, pager.next].filter((link) => {
        if (link === null) return false;
        const [address = '', anchor] = link.split('#');
        return anchor === undefined ? !years.has(address) : !years.get(address)?.has(anchor);
      });
    });
    expect(broken).toEqual([]);
  });

  test('a year of a province is in its list, else in that of the province', () => {
    expect(selectedReportsAddress(foundingContent, { year: '2024' })).toBe('/reports/browse/2024/');
    for (const province of ['440000', '420000'])
      expect(selectedReportsAddress(foundingContent, { province, year: '2024' })).toBe(
        `/reports/browse/${province}/#y2024`,
      );
    const one = contentWithCatalogue({ region: '440100', slug: '2022' });
    expect(selectedReportsAddress(one, { year: '2022' })).toBe('/reports/#y2022');
    expect(selectedReportsAddress(one, { year: '2023' })).toBe('/reports/');
  });
});

describe('reportListView', () => {
  const page = (content: Content, path: string) => {
    const lists = reportLists(content);
    const listPage = lists.pages.find((candidate) => candidate.path === path);
    if (!listPage) throw new Error(path);
    return reportListView(content, lists, listPage);
  };
  const small = contentWithCatalogue(
    { region: '440100', slug: '2023' },
    { region: '110000', slug: '2024-office', issuerKind: 'office' },
  );
  const departments = Array.from({ length: pageSize + 1 }, (_, i) => ({
    region: '440100',
    slug: `2023-a${i}`,
    issuerKind: 'department',
  }));
  const large = contentWithCatalogue(...departments, { region: '110000', slug: '2024-office', issuerKind: 'office' });

  test('a year that is longer than a page has a list of its own', () => {
    expect(selectedReportsAddress(large, { province: '440000', year: '2023' })).toBe('/reports/browse/440000/2023/');
  });

  test('titles name the selection; only the first page has no list above it', () => {
    expect(page(large, '440000/2023/department')).toMatchObject({
      title: '2023 年度报告：广东省 · 部门',
      trail: [['/reports/', '年度报告']],
      total: pageSize + 1,
      fullTexts: 0,
    });
    expect(page(large, '')).toMatchObject({ title: '全部年度报告', trail: [] });
    expect(page(large, '110000')).toMatchObject({ title: '年度报告：北京市' });
  });

  test('entries are grouped by year, with the full name of their region', () => {
    const years = page(small, '').years.map(({ year, entries }) => [year, entries.map(({ regionName }) => regionName)]);
    expect(years[0]?.[0]).toBe(2024);
    expect(years).toContainEqual([2023, ['广东省广州市']]);
  });

  test('a list on one page says so by offering nothing narrower', () => {
    expect(page(small, '').narrow).toEqual([]);
    expect(page(small, '').description).not.toContain('筛选');
    expect(page(large, '').description).toContain('筛选');
    expect(page(large, '110000').narrow.map(({ label }) => label)).toEqual(['省份']);
  });

  test('whether there is text, and whether it was in time, combine with one other facet', () => {
    const paths = reportLists(large).pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['440000/catalogued', 'department/unknown', 'catalogued/unknown']));
    expect(paths.filter((path) => /\/.*\/(?:catalogued|unknown)(?!\/page)/.test(path))).toEqual([]);
    expect(page(large, '440000/catalogued').narrow.map(({ label }) => label)).toEqual(['省份', '全文']);
  });

  test('the second page of the whole list is below /reports/browse/', () => {
    expect(page(large, '')).toMatchObject({
      pager: { previous: null, next: '/reports/browse/page/2/' },
      fullTexts: 0,
    });
  });
});
