/** How many reports a list shows at a time. */
export const pageSize = 100;

/** A list cut into pages; an empty list has one empty page. */
export function pagesOf<T>(entries: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let at = 0; at < entries.length; at += pageSize) pages.push(entries.slice(at, at + pageSize));
  return pages.length > 0 ? pages : [[]];
}
