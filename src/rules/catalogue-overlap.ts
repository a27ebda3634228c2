import type { Rule } from './rule.ts';

/**
 * When a report's text arrives, its catalogue entry goes. Told by id, and by official address without scheme and `www`
 * but with its query, which alone tells some pages apart.
 */
export const catalogueOverlap: Rule = {
  name: 'catalogue-overlap',
  scope: 'archive',
  check(placed, report) {
    const byAddress = new Map<string, string>();
    for (const { value, file } of placed.reports.values()) {
      for (const url of [value.meta.officialUrl, value.meta.source.url]) if (url) byAddress.set(bareAddress(url), file);
    }
    const seen = new Map<string, string>();
    for (const { value, file, yaml, path } of placed.catalogue) {
      const text = placed.reports.get(value.id)?.file ?? byAddress.get(bareAddress(value.url));
      const position = yaml.locate(path);
      if (text) report({ file, position, message: `${value.id} 的全文已收录（${text}）`, fix: '删去这条目录条目' });
      const twin = seen.get(bareAddress(value.url));
      if (twin) report({ file, position, message: `与 ${twin} 网址相同`, fix: '删去一条；确是两份报告的，核对网址' });
      seen.set(bareAddress(value.url), value.id);
    }
  },
};

/** An address as it tells a page: without scheme and `www`, with its query. */
export function bareAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host.replace(/^www\./, '') + pathname + search;
}
