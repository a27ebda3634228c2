import type { ReportEntry } from '../../archive/entries.ts';
import { regionOf } from '../../archive/regions.ts';
import type { Content } from '../../model/content.ts';
import { issuerKinds } from '../../model/issuer.ts';
import type { Report } from '../../model/report.ts';
import type { Column } from './table.ts';

export const regionColumns = [
  { name: 'region', type: 'string', description: '行政区划代码', required: true, pattern: '\\d{6}' },
  { name: 'region_name', type: 'string', description: '行政区划名称', required: true },
] as const satisfies Column[];

/** The report of an annotation; `no` counts annotations of the same kind in the report, from 1. */
export const reportRefColumns = [
  { name: 'report', type: 'string', description: '报告的 id', required: true },
  { name: 'no', type: 'integer', description: '在该报告同类标注中的序号', required: true },
  ...regionColumns,
  { name: 'issuers', type: 'string', description: '发布机关，多个以分号隔开', required: true },
  { name: 'report_year', type: 'year', description: '报告年度', required: true },
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
  { name: 'quote', type: 'string', description: '所依据的原句', required: true },
  { name: 'block', type: 'string', description: '原句所在段落的编号', required: true },
  { name: 'url', type: 'string', description: '该段落在本站的网址，不含域名和子路径', required: true },
] as const satisfies Column[];

export const reportRefKeys = [
  { fields: ['report'], table: 'reports', reference: ['id'] },
  { fields: ['region'], table: 'regions', reference: ['code'] },
] as const;

/** For reports with text and for catalogue entries. */
export const entryColumns = [
  { name: 'id', type: 'string', description: '报告的 id', required: true },
  ...regionColumns,
  { name: 'locality', type: 'string', description: '没有自己代码的地方（镇、街道、开发区）' },
  { name: 'issuers', type: 'string', description: '发布机关，多个以分号隔开', required: true },
  { name: 'issuer_kind', type: 'string', description: '发布机关类别', required: true, values: issuerKinds },
  { name: 'year', type: 'year', description: '报告年度', required: true },
  { name: 'title', type: 'string', description: '标题；未见的为空' },
  { name: 'published', type: 'date', description: '公布日期；不知道的为空' },
  { name: 'date_basis', type: 'string', description: '公布日期的依据', values: ['page', 'url', 'repost'] },
  {
    name: 'timeliness',
    type: 'string',
    description: '是否按期公布：按期、逾期、未知',
    required: true,
    values: ['in-time', 'late', 'unknown'],
  },
  { name: 'days_late', type: 'integer', description: '逾期的天数' },
  { name: 'document_number', type: 'string', description: '文号' },
  { name: 'official_url', type: 'string', description: '发布机关自己的网页' },
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
    timeliness: entry.timeliness.status,
    days_late: entry.timeliness.days,
    document_number: entry.documentNumber,
    official_url: entry.officialUrl,
  };
}
