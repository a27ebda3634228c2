import { z } from 'zod';
import { webAddressSchema } from './address.ts';
import { isoDateSchema, reportYearSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { issuerKindSchema, issuersSchema, localitySchema } from './issuer.ts';
import { plainTextSchema } from './plain-text.ts';
import { regionCodeSchema } from './region.ts';
import { dateBasisSchema } from './report.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

/** A known report whose text the archive does not have yet. */
export const catalogueEntrySchema = z
  .strictObject({
    region: regionCodeSchema.describe('行政区划代码；没有自己代码的，写所在区划的'),
    slug: unquotedTextSchema.describe('名称：年份，或 年份-office，或 年份-拼音名'),
    locality: localitySchema.optional(),
    issuers: issuersSchema,
    issuerKind: issuerKindSchema,
    year: reportYearSchema.describe('报告所述年度，不由日期推出').register(fieldFacts, { forReaders: '报告年度' }),
    title: plainTextSchema
      .nullable()
      .default(null)
      .describe('标题，照录；不知道写 null')
      .register(fieldFacts, { forReaders: '标题；未见的为空' }),
    url: webAddressSchema.describe('官方网址'),
    published: isoDateSchema
      .nullable()
      .default(null)
      .describe('公布日期；不知道写 null')
      .register(fieldFacts, { forReaders: '公布日期；不知道的为空' }),
    dateBasis: dateBasisSchema.optional(),
    urlDate: isoDateSchema.optional().describe('网址中的日期'),
    documentNumber: plainTextSchema.optional().describe('文号'),
    issuerInferred: z.boolean().default(false).describe('发布机关由内容推断时为 true'),
    note: plainTextSchema.optional().describe('编者说明'),
  })
  .superRefine((entry, context) => {
    if ((entry.published !== null) === (entry.dateBasis !== undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['dateBasis'],
      params: { message: 'published 与 dateBasis 要同时有或同时没有', fix: '补上缺的一项，或两项都删去' },
    });
  });

/** content/catalogue/<province code>.yaml. Empty once the archive has every text. */
export const catalogueFileSchema = z.array(catalogueEntrySchema).default([]);

export interface CatalogueEntry extends z.infer<typeof catalogueEntrySchema> {
  /** `440300/2023`, unique among reports and catalogue entries. */
  id: string;
}
