import { z } from 'zod';
import type { ReportAnnotations } from './annotation.ts';
import type { ParsedBody } from './body.ts';
import { isoDateSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { issuerKindSchema, issuersSchema, localitySchema } from './issuer.ts';
import { plainTextSchema } from './plain-text.ts';
import {
  type AnchoredCorrection,
  checkCompleteness,
  completenessFields,
  sourceFields,
  transcriptionFields,
} from './provenance.ts';
import { termSchema } from './term-schema.ts';
import { dateBases } from './terms.ts';

// Former home of these names, until pages and components import terms.ts.
export type { DateBasis } from './terms.ts';

export const dateBasisSchema = termSchema('公布日期的依据', dateBases);

/** Dates that the source states; others are absent, never guessed. */
export const datesSchema = z
  .strictObject({
    delivered: isoDateSchema.optional().describe('向人大常委会或上级报告的日期'),
    published: isoDateSchema.optional().describe('向社会公布的日期'),
    signed: isoDateSchema.optional().describe('落款日期'),
  })
  .describe('日期，只写来源写明的')
  .register(fieldFacts, { forReaders: '报告、公布、落款的日期，只有来源写明的' });

/** The front matter of a report. */
export const reportMetaSchema = z
  .strictObject({
    title: plainTextSchema.describe('标题，照录').register(fieldFacts, { forReaders: '标题' }),
    titleSupplied: z.boolean().default(false).describe('编者拟题：原文无标题时为 true，显示时加方括号'),
    issuers: issuersSchema,
    issuerKind: issuerKindSchema,
    locality: localitySchema.optional(),
    dates: datesSchema.default({}),
    dateBasis: dateBasisSchema.optional(),
    deliveredTo: plainTextSchema.optional().describe('向谁报告（会议全称）'),
    documentNumber: plainTextSchema.optional().describe('文号，如 穗府〔2025〕1号'),
    ...sourceFields,
    ...completenessFields,
    ...transcriptionFields,
    importNotes: z.array(plainTextSchema).default([]).describe('导入时的提示，对照原件处理一条，删去一条'),
  })
  .superRefine((meta, context) => {
    if (meta.dates.published && !meta.dateBasis) {
      context.addIssue({
        code: 'custom',
        path: ['dates', 'published'],
        params: { message: '写了 published，还要写 dateBasis', fix: '加一行 dateBasis: page（或 url、repost）' },
      });
    }
    if (meta.dateBasis && !meta.dates.published) {
      context.addIssue({
        code: 'custom',
        path: ['dateBasis'],
        params: {
          message: 'dateBasis 说的是 published，但没有 published',
          fix: '补上 dates.published，或删去 dateBasis',
        },
      });
    }
    checkCompleteness(meta, context);
  });
export type ReportMeta = z.infer<typeof reportMetaSchema>;

/** A parsed report. */
export interface Report {
  /** `440104/2022` */
  id: string;
  region: string;
  slug: string;
  year: number;
  meta: ReportMeta;
  body: ParsedBody;
  /** As declared in `meta`, with anchors. */
  corrections: AnchoredCorrection[];
  annotations: ReportAnnotations;
}
