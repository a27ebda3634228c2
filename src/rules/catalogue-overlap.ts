import type { Rule } from './rule.ts';

/** A catalogue entry must not duplicate a report (by id or official address) or another entry (by address). */
export const catalogueOverlapRule: Rule = {
  id: 'catalogue-overlap',
  description: '目录条目不与已收录的全文或另一条目重复',
  check: {
    archive({ reports, catalogue }, flag) {
      const fileByAddress = new Map<string, string>();
      for (const { value, file } of reports.values()) {
        for (const url of [value.meta.officialUrl, value.meta.source.url])
          if (url) fileByAddress.set(bareAddress(url), file);
      }
      const idByAddress = new Map<string, string>();
      for (const { value, file, yaml, path } of catalogue) {
        const address = bareAddress(value.url);
        const reportFile = reports.get(value.id)?.file ?? fileByAddress.get(address);
        const position = yaml.locate(path);
        if (reportFile)
          flag({ file, position, message: `${value.id} 的全文已收录（${reportFile}）`, fix: '删去这条目录条目' });
        const duplicate = idByAddress.get(address);
        if (duplicate)
          flag({ file, position, message: `与 ${duplicate} 网址相同`, fix: '删去一条；确是两份报告的，核对网址' });
        idByAddress.set(address, value.id);
      }
    },
  },
};

/** An address without scheme and `www`. Keeps the query, which alone distinguishes some pages. */
export function bareAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host.replace(/^www\./, '') + pathname + search;
}
