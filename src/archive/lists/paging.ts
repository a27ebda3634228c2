import { listPath, type Selection, wholeList } from './selection.ts';

/** Items per page, if they are short. */
export const pageSize = 100;

/** A page of a list, whole or narrowed. */
export interface ListPage<T> {
  /** Below the list's address; see `listPath`. */
  path: string;
  selection: Selection;
  items: readonly T[];
  /** 1-based. */
  page: number;
  pages: number;
  /** Number of items on all pages. */
  total: number;
}

/** An empty list has one empty page. */
export function pagesOf<T>(items: readonly T[], selection: Selection = wholeList, size = pageSize): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, i) => ({
    path: listPath(selection, i + 1),
    selection,
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    pages,
    total: items.length,
  }));
}

/** The 1-based number of the page with an item. */
export function pageNumberOf<T>(items: readonly T[], item: T, size = pageSize): number {
  return Math.floor(items.indexOf(item) / size) + 1;
}

/** Links to the neighbouring pages; null at the ends. */
export interface PagerView {
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
}

/** `address` turns a path into the address of a page. */
export function pagerOf(listPage: ListPage<unknown>, address: (path: string) => string): PagerView {
  const { selection, page, pages } = listPage;
  return {
    page,
    pages,
    previous: page > 1 ? address(listPath(selection, page - 1)) : null,
    next: page < pages ? address(listPath(selection, page + 1)) : null,
  };
}

/** For titles, which must be unique: `（第2页）` from the second page on. */
export function pageSuffix({ page }: { page: number }): string {
  return page > 1 ? `（第${page}页）` : '';
}
