import { z } from 'zod';
import { webAddress } from './address.ts';
import { isoDate, reportYear } from './date.ts';
import { issuerKind, issuers, locality } from './issuer.ts';
import { plainText } from './plain-text.ts';
import { regionCode } from './region.ts';
import { dateBasis } from './report.ts';

/** A report known to exist (title, official address, date) whose text is not here yet. */
export const catalogueEntry = z
  .strictObject({
    region: regionCode.describe('行政区划代码；没有自己代码的，写所在区划的'),
    slug: z.union([z.string(), z.int().transform(String)]).describe('名称：年份，或 年份-office，或 年份-拼音名'),
    locality: locality.optional(),
    issuers,
    issuerKind,
    year: reportYear.describe('报告所述年度，不由日期推出'),
    title: plainText.nullable().default(null).describe('标题，照录；不知道写 null'),
    url: webAddress.describe('官方网址'),
    published: isoDate.nullable().default(null).describe('公布日期；不知道写 null'),
    dateBasis: dateBasis.optional(),
    urlDate: isoDate.optional().describe('网址中的日期'),
    documentNumber: plainText.optional().describe('文号'),
    issuerInferred: z.boolean().default(false).describe('发布机关由内容推断时为 true'),
    note: plainText.optional().describe('编者说明'),
  })
  .superRefine((entry, context) => {
    if ((entry.published !== null) === (entry.dateBasis !== undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['dateBasis'],
      params: { say: 'published 与 dateBasis 要同时有或同时没有', fix: '补上缺的一项，或两项都删去' },
    });
  });

/** content/catalogue/<province code>.yaml; empty once the last text has arrived. */
export const catalogueFile = z.array(catalogueEntry).default([]);

export interface CatalogueEntry extends z.infer<typeof catalogueEntry> {
  /** `440300/2023`; unique among reports and catalogue entries. */
  id: string;
}
