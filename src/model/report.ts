import { z } from 'zod';
import { comparableAddress } from './address.ts';
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
  sourceSchema,
  transcriptionFields,
} from './provenance.ts';
import { mainAddress, publicationOf, type ReportUrl, reportUrlsSchema } from './report-url.ts';
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
    source: sourceSchema,
    urls: reportUrlsSchema
      .default([])
      .describe('见到这份报告的网址，官方网页在前；公布日期写在所见的网址之下，写了就不写 dates.published'),
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
    const { published, dateBasis } = publicationOf(meta.urls);
    if (meta.dates.published && dateBasis !== null && dateBasis !== 'repost') {
      context.addIssue({
        code: 'custom',
        path: ['dates', 'published'],
        params: { message: `urls 已写明公布日期 ${published}`, fix: '只写一处：删去 published 和 dateBasis' },
      });
    }
    checkCompleteness(meta, context);
  });
export type ReportMeta = z.infer<typeof reportMetaSchema>;

/** Fills in the publication date and its basis from `urls`, unless the front matter states them. */
export function withPublication(meta: ReportMeta): ReportMeta {
  if (meta.dates.published) return meta;
  const { published, dateBasis } = publicationOf(meta.urls);
  return published && dateBasis ? { ...meta, dates: { ...meta.dates, published }, dateBasis } : meta;
}

/** All known pages of a report: `urls`, and the page of the capture unless it is one of them. */
export function pagesOf({ urls, source }: ReportMeta): ReportUrl[] {
  if (!source.url || (source.kind !== 'official' && source.kind !== 'mirror')) return urls;
  const address = comparableAddress(source.url);
  if (urls.some((url) => comparableAddress(url.address) === address)) return urls;
  const kind = source.kind === 'official' ? 'official' : 'repost';
  return [...urls, { address: source.url, kind }];
}

/** The issuer's page of a report; a repost if no other page is known. */
export function officialAddress(meta: ReportMeta): string | null {
  return mainAddress(pagesOf(meta));
}

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
