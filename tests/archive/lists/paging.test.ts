import { describe, expect, test } from 'vitest';
import { pagerOf, pageSize, pageSuffix, pagesOf } from '../../../src/archive/lists/paging.ts';
import { listPath, wholeList } from '../../../src/archive/lists/selection.ts';

describe('listPath', () => {
  test('facets in their order, then the page', () => {
    expect(listPath(wholeList)).toBe('');
    expect(listPath(wholeList, 2)).toBe('page/2');
    expect(listPath({ ...wholeList, kind: 'office', year: '2024', province: '440000' }, 3)).toBe(
      '440000/2024/office/page/3',
    );
    expect(listPath({ ...wholeList, kind: 'office' })).toBe('office');
  });
});

describe('pages', () => {
  const items = Array.from({ length: pageSize * 2 + 1 }, (_, i) => i);
  const selection = { ...wholeList, year: '2024' };

  test('each item is on one page, in order', () => {
    const pages = pagesOf(items, selection);
    expect(pages.map(({ items: { length }, path, page }) => [length, path, page])).toEqual([
      [pageSize, '2024', 1],
      [pageSize, '2024/page/2', 2],
      [1, '2024/page/3', 3],
    ]);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.every(({ pages, total }) => pages === 3 && total === items.length)).toBe(true);
  });

  test('a full page is one page; an empty list has one page', () => {
    expect(pagesOf(items.slice(0, pageSize))).toHaveLength(1);
    expect(pagesOf([])).toEqual([{ path: '', selection: wholeList, items: [], page: 1, pages: 1, total: 0 }]);
  });

  test('the pager links to the neighbours', () => {
    const pagers = pagesOf(items, selection).map((listPage) => pagerOf(listPage, (path) => `/list/${path}/`));
    expect(pagers).toEqual([
      { page: 1, pages: 3, previous: null, next: '/list/2024/page/2/' },
      { page: 2, pages: 3, previous: '/list/2024/', next: '/list/2024/page/3/' },
      { page: 3, pages: 3, previous: '/list/2024/page/2/', next: null },
    ]);
  });

  test('titles name the page from the second on', () => {
    expect(pagesOf(items).map(pageSuffix)).toEqual(['', '（第2页）', '（第3页）']);
  });
});
