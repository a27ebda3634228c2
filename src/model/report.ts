import { z } from 'zod';
import type { ReportAnnotations } from './annotation.ts';
import type { ParsedBody } from './body.ts';
import { isoDate } from './date.ts';
import { issuerKind, issuers, locality } from './issuer.ts';
import { plainText } from './plain-text.ts';
import { checkCompleteness, type PlacedCorrection, provenanceFields } from './provenance.ts';

/** How the day of publication is known. A repost's date says nothing about the issuer's own timeliness. */
export const dateBasis = z
  .enum(['page', 'url', 'repost'])
  .describe('公布日期的依据：page 页面所载；url 网址中的日期；repost 转载页的日期');
export type DateBasis = z.infer<typeof dateBasis>;

/** Only what the source states; a date that is not stated is absent, never guessed. */
const dates = z
  .strictObject({
    delivered: isoDate.optional().describe('向人大常委会或上级报告的日期'),
    published: isoDate.optional().describe('向社会公布的日期'),
    signed: isoDate.optional().describe('落款日期'),
  })
  .describe('日期，只写来源写明的');

/** The front matter of a report. */
export const reportMeta = z
  .strictObject({
    title: plainText.describe('标题，照录'),
    titleSupplied: z.boolean().default(false).describe('编者拟题：原文无标题时为 true，显示时加方括号'),
    issuers,
    issuerKind,
    locality: locality.optional(),
    dates: dates.default({}),
    dateBasis: dateBasis.optional(),
    deliveredTo: plainText.optional().describe('向谁报告（会议全称）'),
    documentNumber: plainText.optional().describe('文号，如 穗府〔2025〕1号'),
    ...provenanceFields,
  })
  .superRefine((meta, context) => {
    if (meta.dates.published && !meta.dateBasis) {
      context.addIssue({
        code: 'custom',
        path: ['dates', 'published'],
        params: { say: '写了 published，还要写 dateBasis', fix: '加一行 dateBasis: page（或 url、repost）' },
      });
    }
    if (meta.dateBasis && !meta.dates.published) {
      context.addIssue({
        code: 'custom',
        path: ['dateBasis'],
        params: { say: 'dateBasis 说的是 published，但没有 published', fix: '补上 dates.published，或删去 dateBasis' },
      });
    }
    checkCompleteness(meta, context);
  });
export type ReportMeta = z.infer<typeof reportMeta>;

/** A report as everything behind the parser sees it. */
export interface Report {
  /** `440104/2022` */
  id: string;
  region: string;
  slug: string;
  year: number;
  meta: ReportMeta;
  body: ParsedBody;
  /** As declared in `meta`, with their places. */
  corrections: PlacedCorrection[];
  annotations: ReportAnnotations;
}
