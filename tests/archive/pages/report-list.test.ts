import { describe, expect, test } from 'vitest';
import { pageSize } from '../../../src/archive/lists/paging.ts';
import { reportLists, reportListView } from '../../../src/archive/pages/report-list.ts';
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

  test('every link that narrows or pages leads to a page', () => {
    const addresses = new Set(['/reports/', ...lists.pages.map(({ path }) => `/reports/browse/${path}/`)]);
    const missing = lists.pages.flatMap((listPage) => {
      const { narrow, pager } = reportListView(foundingContent, lists, listPage);
      const links = [
        ...narrow.flatMap(({ choices }) => choices.map(({ address }) => address)),
        pager.previous,
        pager.next,
      ];
      return links.filter((address) => address !== null && !addresses.has(address));
    });
    expect(missing).toEqual([]);
  });
});

describe('reportListView', () => {
  const content = contentWithCatalogue(
    { region: '440100', slug: '2023' },
    { region: '110000', slug: '2024-office', issuerKind: 'office' },
  );
  const pages = reportLists(content);
  const page = (path: string) => {
    const listPage = pages.pages.find((candidate) => candidate.path === path);
    if (!listPage) throw new Error(path);
    return reportListView(content, pages, listPage);
  };

  test('titles name the selection; only the first page has no list above it', () => {
    expect(page('110000/2024/office')).toMatchObject({
      title: '2024 年度报告：北京市 · 政府办公厅（室）',
      trail: [['/reports/', '年度报告']],
      total: 1,
      fullTexts: 0,
    });
    expect(page('')).toMatchObject({ title: '全部年度报告', trail: [] });
    expect(page('440000')).toMatchObject({ title: '年度报告：广东省' });
  });

  test('entries are grouped by year, with the full name of their region', () => {
    const years = page('').years.map(({ year, entries }) => [year, entries.map(({ regionName }) => regionName)]);
    expect(years[0]?.[0]).toBe(2024);
    expect(years).toContainEqual([2023, ['广东省广州市']]);
  });

  test('whether there is text, and whether it was in time, combine with one other facet', () => {
    const paths = pages.pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['440000/catalogued', 'office/unknown', 'catalogued/unknown']));
    expect(paths.filter((path) => /\/.*\/(?:catalogued|unknown)/.test(path))).toEqual([]);
    expect(page('440000/catalogued').narrow.map(({ label }) => label)).toEqual(['省份', '全文']);
  });

  test('the second page of the whole list is below /reports/browse/', () => {
    const many = Array.from({ length: pageSize + 1 }, (_, i) => ({
      region: '440100',
      slug: `2023-a${i}`,
      issuerKind: 'department',
    }));
    const largeContent = contentWithCatalogue(...many);
    const large = reportLists(largeContent);
    const first = large.pages.find(({ path }) => path === '');
    if (!first) throw new Error('no first page');
    expect(reportListView(largeContent, large, first)).toMatchObject({
      pager: { previous: null, next: '/reports/browse/page/2/' },
      fullTexts: 0,
    });
  });
});
