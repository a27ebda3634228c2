import { z } from 'zod';
import { reportYearSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { issuerKindSchema, issuersSchema, localitySchema } from './issuer.ts';
import { plainTextSchema } from './plain-text.ts';
import { regionCodeSchema } from './region.ts';
import { type Publication, publicationOf, reportUrlsSchema } from './report-url.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

/** A known report whose text the archive does not have yet. */
export const catalogueEntrySchema = z.strictObject({
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
  urls: reportUrlsSchema.min(1).describe('网址，官方网页在前；日期写在各网址之下'),
  documentNumber: plainTextSchema.optional().describe('文号'),
  issuerInferred: z.boolean().default(false).describe('发布机关由内容推断时为 true'),
  note: plainTextSchema.optional().describe('编者说明，读者可见').register(fieldFacts, { forReaders: '编者说明' }),
  editorNote: plainTextSchema.optional().describe('只给编者看的备注（路径用词、标题排版等），网页和数据文件不显示'),
});

/** content/catalogue/<province code>.yaml. Empty once the archive has every text. */
export const catalogueFileSchema = z.array(catalogueEntrySchema).default([]);

export interface CatalogueEntry extends z.infer<typeof catalogueEntrySchema>, Publication {
  /** `440300/2023`, unique among reports and catalogue entries. */
  id: string;
}

/** An entry with what its fields imply: id, publication date and the date's basis. */
export function catalogueEntryOf(fields: z.infer<typeof catalogueEntrySchema>): CatalogueEntry {
  return { ...fields, ...publicationOf(fields.urls), id: `${fields.region}/${fields.slug}` };
}
