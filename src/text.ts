// Interface wording used in more than one place: names of terms, formats of dates and numbers. Text of a single page
// belongs in that page.
import type { Relation } from './archive/plans.ts';
import type { Bound, Stance } from './model/annotation.ts';
import type { Part, Role } from './model/body.ts';
import type { DocumentKind } from './model/cited-document.ts';
import type { IssuerKind } from './model/issuer.ts';
import type { Comparator } from './model/plan.ts';
import type { RegionLevel } from './model/region.ts';
import type { DateBasis } from './model/report.ts';

export const issuerKindNames: Record<IssuerKind, string> = {
  government: '政府',
  office: '政府办公厅（室）',
  department: '部门',
  township: '乡镇',
  subdistrict: '街道',
  zone: '开发区、功能区',
};

export const completenessNames = { full: '全文', partial: '不完整全文', catalogued: '目录' } as const;

export const timelinessNames = { 'in-time': '按期公布', late: '逾期公布', unknown: '公布时限未知' } as const;

export const partLabels: Record<Part, string> = {
  results: '主要举措和成效',
  problems: '问题和不足',
  duty: '第一责任人职责',
  plans: '下一步计划',
  other: '其他',
};

export const stanceNames: Record<Stance, string> = { result: '成效', plan: '计划', gap: '不足' };

export const relationNames: Record<Relation, string> = {
  'in-period': '规划期内',
  'before-period': '规划期前',
  elsewhere: '其他地区',
};

export const roleNames: Record<Role, string> = {
  subtitle: '题注',
  issuer: '报告机关',
  salutation: '称谓',
  closing: '结语',
  signature: '落款',
  date: '落款日期',
};

export const sourceKindNames = {
  official: '官方页面',
  mirror: '转载页面',
  'document-sharing': '文库网站',
  unknown: '来源页面不详',
} as const;

export const regionLevelNames: Record<RegionLevel, string> = { province: '省级', prefecture: '地级', county: '县级' };

export const dateBasisNames: Record<DateBasis, string> = {
  page: '据页面所载',
  url: '据网址',
  repost: '转载页日期',
};

export const boundNames: Record<Bound, string> = {
  exact: '',
  about: '约',
  over: '超',
  under: '低于',
  'at-least': '不少于',
  'at-most': '不超过',
};

/** Kinds of annotations and corrections, in the order of the filter. */
export const annotationNames = {
  observation: '指标数值',
  result: '对应规划：成效',
  plan: '对应规划：计划',
  gap: '对应规划：不足',
  event: '大事',
  note: '编者按',
  correction: '校勘',
} as const;

/** Kinds of documents cited in 《》, in display order. */
export const documentKindNames: Record<DocumentKind, string> = {
  law: '法律',
  regulation: '行政法规',
  party: '党内法规和党政联合规定',
  local: '地方性法规',
  rule: '规定、办法和制度',
  plan: '规划、纲要和方案',
  notice: '通知、意见和决定',
  list: '清单、目录和指引',
  report: '报告',
  publication: '书刊、公报（不是文件）',
  work: '作品、栏目（不是文件）',
  other: '未归类',
};

export const directionNames = { up: '越高越好', down: '越低越好', none: '无好坏之分' } as const;

export const comparatorNames: Record<Comparator, string> = {
  '≥': '不少于',
  '>': '超过',
  '=': '达到',
  '≤': '不超过',
  '<': '低于',
  'rank≤': '前',
  keep: '保持',
};

/** 2023年3月6日, 2023年3月 or 2023年, depending on the precision of the date. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** Thousands separators and at most six decimals: 11,110,692 and 99.58. */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** Created once: constructing a formatter takes longer than rendering a page. */
const numberFormat = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A round number for an axis: 2万, 1.5亿. */
export function formatCompact(value: number): string {
  return compactFormat.format(value);
}

const compactFormat = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 2 });

/** The title for display; square brackets mark a title supplied by the archive (GB/T 7714, GB/T 3792). */
export function shownTitle(title: string, supplied: boolean): string {
  return supplied ? `[${title}]` : title;
}

/** Stands in for the title of a report whose title is unknown. */
export function placeholderTitle(issuers: readonly string[], year: number): string {
  return `${issuers.join('、')}${year}年度报告（标题未见）`;
}
