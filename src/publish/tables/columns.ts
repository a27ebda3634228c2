import type { ReportEntry } from '../../archive/entries.ts';
import { regionOf } from '../../archive/regions.ts';
import type { Content } from '../../model/content.ts';
import { regionCodeExpression } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import { eventSchema } from '../schema/annotation-schema.ts';
import { entrySchema } from '../schema/entry-schema.ts';
import { columnOf } from './column-of.ts';
import type { Column } from './table.ts';

const entryFields = entrySchema.shape;

export const regionColumns = [
  { name: 'region', type: 'string', description: '行政区划代码', required: true, pattern: regionCodeExpression },
  { name: 'region_name', type: 'string', description: '行政区划名称', required: true },
] as const satisfies Column[];

/** The report of an annotation; `no` counts annotations of the same kind in the report, from 1. */
export const reportRefColumns = [
  { name: 'report', type: 'string', description: '报告的 id', required: true },
  { name: 'no', type: 'integer', description: '在该报告同类标注中的序号', required: true },
  ...regionColumns,
  columnOf('issuers', entryFields.issuers),
  columnOf('report_year', entryFields.year),
] as const satisfies Column[];

export function reportRefCells(content: Content, report: Report, index: number) {
  return {
    report: report.id,
    no: index + 1,
    region: report.region,
    region_name: regionOf(content, report.region).name,
    issuers: report.meta.issuers.join(';'),
    report_year: report.year,
  };
}

export const quoteColumns = [
  columnOf('quote', eventSchema.shape.quote),
  columnOf('block', eventSchema.shape.block),
  { name: 'url', type: 'string', description: '该段落在本站的网址，不含域名和子路径', required: true },
] as const satisfies Column[];

export const reportRefKeys = [
  { fields: ['report'], table: 'reports', reference: ['id'] },
  { fields: ['region'], table: 'regions', reference: ['code'] },
] as const;

/** For reports with text and for catalogue entries. */
export const entryColumns = [
  columnOf('id', entryFields.id),
  ...regionColumns,
  columnOf('locality', entryFields.locality),
  columnOf('issuers', entryFields.issuers),
  columnOf('issuer_kind', entryFields.issuerKind),
  columnOf('year', entryFields.year),
  columnOf('title', entryFields.title),
  columnOf('published', entryFields.published),
  columnOf('date_basis', entryFields.dateBasis),
  columnOf('published_within_year', entryFields.publishedWithinYear),
  columnOf('timeliness', entryFields.timeliness.shape.status),
  columnOf('days_late', entryFields.timeliness.shape.days),
  columnOf('document_number', entryFields.documentNumber),
  columnOf('official_url', entryFields.officialUrl),
  { name: 'urls', type: 'string', description: '见到这份报告的全部网址，以空格分隔' },
] as const satisfies Column[];

export function entryCells(content: Content, entry: ReportEntry) {
  return {
    id: entry.id,
    region: entry.region,
    region_name: regionOf(content, entry.region).name,
    locality: entry.locality,
    issuers: entry.issuers.join(';'),
    issuer_kind: entry.issuerKind,
    year: entry.year,
    title: entry.title,
    published: entry.published,
    date_basis: entry.dateBasis,
    published_within_year: entry.publishedWithinYear,
    timeliness: entry.timeliness.status,
    days_late: entry.timeliness.days,
    document_number: entry.documentNumber,
    official_url: entry.officialUrl,
    urls: entry.urls.map(({ address }) => address).join(' ') || null,
  };
}
