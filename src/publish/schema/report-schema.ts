import { z } from 'zod';
import { documentKindSchema } from '../../model/cited-document.ts';
import { reportMetaSchema } from '../../model/report.ts';
import { mapTerms } from '../../model/term.ts';
import { parts } from '../../model/terms.ts';
import { eventSchema, linkSchema, noteSchema, observationSchema } from './annotation-schema.ts';
import { blockSchema } from './block-schema.ts';
import { officialUrlSchema, withinYearSchema } from './entry-schema.ts';
import { correctionsSchema, sourceSchema } from './provenance-schema.ts';
import { publishedFields } from './published-fields.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, yearSchema } from './scalars.ts';
import { timelinessSchema } from './timeliness-schema.ts';

const sentenceMatchSchema = z
  .enum(['exact', 'alike'])
  .describe('exact 逐字相同（不计标点）；alike 只有数字、日期、地名不同');
const blockIdsSchema = z.array(z.string()).describe('段落编号');

// Notes of the import are for editors only.
const { title, titleSupplied, locality, issuers, issuerKind, dates, dateBasis, importNotes, ...otherFields } =
  publishedFields(reportMetaSchema);

/** `/data/reports/<region>/<slug>.json`, and a line of `/data/reports.ndjson`. */
export const reportSchema = z
  .strictObject({
    id: z.string().describe('报告的 id，如 440104/2022'),
    url: addressSchema,
    title,
    titleSupplied,
    region: regionRefSchema,
    locality,
    issuers,
    issuerKind,
    year: yearSchema.describe('报告年度'),
    dates,
    dateBasis,
    timeliness: timelinessSchema,
    publishedWithinYear: withinYearSchema,
    ...otherFields,
    officialUrl: officialUrlSchema,
    source: sourceSchema,
    corrections: correctionsSchema,
    blocks: z.array(blockSchema),
    observations: z.array(observationSchema),
    links: z.array(linkSchema),
    events: z.array(eventSchema),
    notes: z.array(noteSchema),
    parts: z.strictObject(mapTerms(parts, () => blockIdsSchema)).describe('各组成部分有哪些段落'),
    citedDocuments: z
      .array(
        z
          .strictObject({
            title: z.string().describe('文件名称，不带书名号'),
            slug: z.string().describe('文件的地址名，同一文件在各份报告里相同'),
            url: addressSchema,
            kind: documentKindSchema,
            region: z.string().nullable().describe('文件所属地区的代码，名称自己看不出时才有'),
            count: z.int().describe('引用的次数'),
            blocks: blockIdsSchema,
          })
          .describe('引用文件'),
      )
      .describe('在书名号里引用的文件和书刊，依首次出现的次序'),
    repeats: z
      .array(
        z
          .strictObject({
            block: z.string().describe('段落编号'),
            quote: z.string().describe('也见于其他报告的句子'),
            match: sentenceMatchSchema,
            reports: z.int().describe('其他报告中有多少份有这句'),
            elsewhere: z
              .array(
                z.strictObject({ id: z.string().describe('报告的 id'), block: z.string(), match: sentenceMatchSchema }),
              )
              .describe('最多列五处，同一地区的在前'),
          })
          .describe('重复的句子'),
      )
      .describe('也见于其他报告的句子，每句不少于 12 字（不计标点）'),
    repeatedShare: z
      .strictObject({
        characters: z.int().describe('正文字数，不计标点、标题、表格、落款'),
        exact: z.int().describe('其中逐字见于其他报告的'),
        alike: z.int().describe('其中与其他报告只有数字、日期、地名不同的'),
      })
      .describe('重复的文字有多少'),
  })
  .describe('一份年度报告的全文、来源和标注');
export type ReportJson = z.infer<typeof reportSchema>;
