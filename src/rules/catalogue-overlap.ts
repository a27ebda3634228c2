import { comparableAddress } from '../model/address.ts';
import { pagesOf } from '../model/report.ts';
import type { Rule } from './rule.ts';

/** A catalogue entry must not duplicate a report (by id or address) or another entry (by address). */
export const catalogueOverlapRule: Rule = {
  id: 'catalogue-overlap',
  description: '目录条目不与已收录的全文或另一条目重复',
  check: {
    archive({ reports, catalogue }, flag) {
      const fileByAddress = new Map<string, string>();
      for (const { value, file } of reports.values()) {
        for (const { address } of pagesOf(value.meta)) fileByAddress.set(comparableAddress(address), file);
        if (value.meta.source.url) fileByAddress.set(comparableAddress(value.meta.source.url), file);
      }
      const idByAddress = new Map<string, string>();
      for (const { value, file, yaml, path } of catalogue) {
        const addresses = value.urls.map(({ address }) => comparableAddress(address));
        const reportFile =
          reports.get(value.id)?.file ?? addresses.map((address) => fileByAddress.get(address)).find(Boolean);
        const position = yaml.locate(path);
        if (reportFile)
          flag({ file, position, message: `${value.id} 的全文已收录（${reportFile}）`, fix: '删去这条目录条目' });
        const duplicate = addresses.map((address) => idByAddress.get(address)).find(Boolean);
        if (duplicate)
          flag({ file, position, message: `与 ${duplicate} 网址相同`, fix: '删去一条；确是两份报告的，核对网址' });
        for (const address of addresses) idByAddress.set(address, value.id);
      }
    },
  },
};
