import { z } from 'zod';
import { catalogueEntrySchema } from '../../model/catalogue.ts';
import { reportMetaSchema } from '../../model/report.ts';
import { termSchema } from '../../model/term-schema.ts';
import { entryStates } from '../../model/terms.ts';
import { publishedFields } from './published-fields.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, daySchema, webAddressSchema } from './scalars.ts';
import { timelinessSchema } from './timeliness-schema.ts';

const ofCatalogue = publishedFields(catalogueEntrySchema);
const ofReport = publishedFields(reportMetaSchema);

export const officialUrlSchema = webAddressSchema.nullable().describe('发布机关的网页；只见转载的，为转载页');
export const withinYearSchema = z.boolean().describe('是否在报告年度结束前公布');

/** An element of `/data/reports.json`: a report with text, or a catalogue entry. */
export const entrySchema = z
  .strictObject({
    id: z.string().describe('报告的 id，如 440104/2022'),
    url: addressSchema.nullable().describe('本站全文页；只有目录的为 null'),
    json: addressSchema.nullable().describe('全文的 JSON；只有目录的为 null'),
    title: ofCatalogue.title,
    titleSupplied: ofReport.titleSupplied,
    region: regionRefSchema,
    locality: ofReport.locality,
    issuers: ofReport.issuers,
    issuerKind: ofReport.issuerKind,
    year: ofCatalogue.year,
    published: daySchema.nullable().describe('公布日期；不知道的为空'),
    dateBasis: ofReport.dateBasis,
    timeliness: timelinessSchema,
    publishedWithinYear: withinYearSchema,
    completeness: termSchema('收录情况', entryStates),
    documentNumber: ofReport.documentNumber,
    urls: ofReport.urls,
    officialUrl: officialUrlSchema,
    issuerInferred: ofCatalogue.issuerInferred,
    note: ofCatalogue.note,
  })
  .describe('年度报告：全文或目录');
export type EntryJson = z.infer<typeof entrySchema>;

/** `/data/reports.json` */
export const reportListSchema = z.array(entrySchema).describe('全部报告：全文与目录，新的年度在前');
