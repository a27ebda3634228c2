import { z } from 'zod';
import { issuerKinds } from '../../model/issuer.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, daySchema, webAddressSchema } from './scalars.ts';
import { timelinessSchema } from './timeliness-schema.ts';

/** An element of `/data/reports.json`: a report with text, or a catalogue entry. */
export const entrySchema = z
  .strictObject({
    id: z.string().describe('报告的 id，如 440104/2022'),
    url: addressSchema.nullable().describe('本站全文页；只有目录的为 null'),
    json: addressSchema.nullable().describe('全文的 JSON；只有目录的为 null'),
    title: z.string().nullable().describe('标题；未见的为 null'),
    titleSupplied: z.boolean().describe('编者拟题'),
    region: regionRefSchema,
    locality: z.string().nullable().describe('没有自己代码的地方（镇、街道、开发区）'),
    issuers: z.array(z.string()).min(1).describe('发布机关'),
    issuerKind: z.enum(issuerKinds).describe('发布机关类别'),
    year: z.int().describe('报告年度'),
    published: daySchema.nullable().describe('公布日期'),
    dateBasis: z.enum(['page', 'url', 'repost']).nullable().describe('公布日期的依据'),
    timeliness: timelinessSchema,
    completeness: z.enum(['full', 'partial', 'catalogued']).describe('全文、不完整全文、目录'),
    documentNumber: z.string().nullable().describe('文号'),
    officialUrl: webAddressSchema.nullable().describe('发布机关自己的网页'),
    issuerInferred: z.boolean().describe('发布机关由内容推断'),
    note: z.string().nullable().describe('编者说明'),
  })
  .describe('年度报告：全文或目录');
export type EntryJson = z.infer<typeof entrySchema>;

/** `/data/reports.json` */
export const reportListSchema = z.array(entrySchema).describe('全部报告：全文与目录，新的年度在前');
