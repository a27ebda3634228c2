export const pageSize = 100;

/** An empty list has one empty page. */
export function pagesOf<T>(entries: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < entries.length; start += pageSize) pages.push(entries.slice(start, start + pageSize));
  return pages.length > 0 ? pages : [[]];
}
