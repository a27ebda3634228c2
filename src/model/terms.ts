/**
 * The dictionary: every enumeration of the domain, with the names for readers and the facts that code decides by. Without
 * imports of values, so that browsers can load it.
 */
import type { Term } from './term.ts';

interface IssuerKindTerm extends Term {
  /** Order in the lists of a region; equal ranks are ordered by id. */
  rank: number;
  /** Whether its area has a division code; otherwise `locality` names the area. */
  areaHasCode: boolean;
  /**
   * Whether 《法治政府建设与责任落实督察工作规定》 obliges it to publish: local governments of every level, departments from
   * county level up. It names neither 街道办事处, 开发区管委会, branches, vertically managed bureaus nor Party groups.
   */
  boundByDuty: boolean;
  /** Whether it governs its area, so that its figures are those of the area. */
  governs: boolean;
}

export const issuerKinds = {
  government: { name: '政府', rank: 0, areaHasCode: true, boundByDuty: true, governs: true },
  office: { name: '政府办公厅（室）', rank: 1, areaHasCode: true, boundByDuty: true, governs: false },
  department: { name: '部门', rank: 2, areaHasCode: true, boundByDuty: true, governs: false },
  township: { name: '乡镇', rank: 2, areaHasCode: false, boundByDuty: true, governs: true },
  subdistrict: { name: '街道', rank: 2, areaHasCode: false, boundByDuty: false, governs: true },
  zone: {
    name: '开发区、功能区',
    meaning: '开发区、功能区及其内设机构',
    rank: 2,
    areaHasCode: false,
    boundByDuty: false,
    governs: false,
  },
  branch: {
    name: '部门分局',
    meaning: '上级部门派在本区划的分局',
    rank: 2,
    areaHasCode: true,
    boundByDuty: false,
    governs: false,
  },
  vertical: {
    name: '垂直管理部门',
    meaning: '垂直管理部门，如气象局、税务局',
    rank: 2,
    areaHasCode: true,
    boundByDuty: false,
    governs: false,
  },
  party: {
    name: '党委（党组）',
    meaning: '党委、党组单独署名的',
    rank: 2,
    areaHasCode: true,
    boundByDuty: false,
    governs: false,
  },
} as const satisfies Record<string, IssuerKindTerm>;
export type IssuerKind = keyof typeof issuerKinds;

/** Levels of administrative divisions that have codes. A lower rank is a higher level. */
export const regionLevels = {
  province: { name: '省级', rank: 0 },
  prefecture: { name: '地级', rank: 1 },
  county: { name: '县级', rank: 2 },
} as const satisfies Record<string, Term & { rank: number }>;
export type RegionLevel = keyof typeof regionLevels;

/** Whether the duty to publish applies to a region; elsewhere no report is missing and no total counts its years. */
export const regionDuties = {
  bound: { name: '适用', meaning: '有公布年度报告的义务' },
  none: { name: '不适用', meaning: '公布年度报告的义务不适用，不计入' },
} as const satisfies Record<string, Term>;
export type RegionDuty = keyof typeof regionDuties;

/** Whose page shows a report. A repost's date is no evidence of when the issuer published. */
export const urlKinds = {
  official: { name: '官方网页', meaning: '发布机关、同级或上级政府的网页' },
  repost: { name: '转载网页', meaning: '其他机关的转载' },
} as const satisfies Record<string, Term>;
export type UrlKind = keyof typeof urlKinds;

/** Sources of a publication date. A repost's date is no evidence of when the issuer published. */
export const dateBases = {
  page: { name: '据页面所载', meaning: '页面所载', byIssuer: true },
  url: { name: '据网址', meaning: '网址中的日期', byIssuer: true },
  repost: { name: '转载页日期', byIssuer: false },
} as const satisfies Record<string, Term & { byIssuer: boolean }>;
export type DateBasis = keyof typeof dateBases;

/** Whether a report was published before its due date (archive/timeliness.ts). */
export const timelinessStates = {
  'in-time': { name: '按期公布' },
  late: { name: '逾期公布' },
  unknown: { name: '未判断是否按期' },
} as const satisfies Record<string, Term>;
export type TimelinessState = keyof typeof timelinessStates;

/** Where a capture comes from. */
export const sourceKinds = {
  official: { name: '官方页面' },
  mirror: { name: '转载页面' },
  'document-sharing': { name: '文库网站' },
  unknown: { name: '来源页面不详' },
} as const satisfies Record<string, Term>;
export type SourceKind = keyof typeof sourceKinds;

/** Completeness of a text. */
export const completeness = {
  full: { name: '全文' },
  partial: { name: '不完整全文' },
} as const satisfies Record<string, Term>;
export type Completeness = keyof typeof completeness;

/** What the archive has of a known report. */
export const entryStates = {
  ...completeness,
  catalogued: { name: '已知' },
} as const satisfies Record<string, Term>;
export type EntryState = keyof typeof entryStates;

/** What the archive has of a year's report of a region's own government. */
export const coverageStates = {
  ...entryStates,
  'not-found': { name: '尚未收录' },
  // Not regionDuties.none.name: the search page's script would contain all duties.
  'not-applicable': { name: '不适用' },
} as const satisfies Record<string, Term>;
export type CoverageState = keyof typeof coverageStates;

/** Functions of paragraphs that are not running text. */
export const roles = {
  subtitle: { name: '副题' },
  issuer: { name: '机关' },
  salutation: { name: '称呼' },
  closing: { name: '结语' },
  signature: { name: '署名' },
  date: { name: '日期' },
} as const satisfies Record<string, Term>;
export type Role = keyof typeof roles;

/** Whether a passage reports a result, a plan or a gap on a task or target. */
export const stances = {
  result: { name: '成效' },
  plan: { name: '计划' },
  gap: { name: '不足' },
} as const satisfies Record<string, Term>;
export type Stance = keyof typeof stances;

interface PartTerm extends Term {
  /** Whether it makes up nearly the whole report: lists are not narrowed, and send readers to the reports. */
  long: boolean;
  /** What its passages say on a task of a plan; null if that varies. */
  stance: Stance | null;
}

/** The five statutory parts of an annual report (《法治政府建设与责任落实督察工作规定》). */
export const parts = {
  results: { name: '主要举措和成效', long: true, stance: 'result' },
  problems: { name: '问题和不足', long: false, stance: 'gap' },
  duty: { name: '第一责任人职责', long: false, stance: 'result' },
  plans: { name: '下一步计划', long: false, stance: 'plan' },
  other: { name: '其他', long: true, stance: null },
} as const satisfies Record<string, PartTerm>;
export type Part = keyof typeof parts;

/** How the words beside a printed number bound its value. */
export const bounds = {
  exact: { name: '恰为' },
  about: { name: '约', meaning: '约、近、余' },
  over: { name: '超' },
  under: { name: '低于' },
  'at-least': { name: '不少于' },
  'at-most': { name: '不超过' },
} as const satisfies Record<string, Term>;
export type Bound = keyof typeof bounds;

/** Whether a printed value agrees with the value that its indicator's formula gives. */
export const checks = {
  agrees: { name: '相符' },
  differs: { name: '不符', meaning: '不符，编者已核对原文' },
} as const satisfies Record<string, Term>;
export type Check = keyof typeof checks;

/** How a goal compares values. `rank≤` compares ranks; `keep` asks to preserve the present state. */
export const comparators = {
  '≥': { name: '不少于' },
  '>': { name: '超过' },
  '=': { name: '达到' },
  '≤': { name: '不超过' },
  '<': { name: '低于' },
  'rank≤': { name: '名次不低于' },
  keep: { name: '保持', meaning: '保持、维持' },
} as const satisfies Record<string, Term>;
export type Comparator = keyof typeof comparators;

/** In which direction an indicator improves. */
export const directions = {
  up: { name: '越高越好' },
  down: { name: '越低越好', meaning: '越低越好（名次越靠前越好）' },
  none: { name: '无好坏之分' },
} as const satisfies Record<string, Term>;
export type Direction = keyof typeof directions;

/**
 * Whether a report is from the plan's region and period, its region but before the period, or elsewhere. Does not imply
 * that the report implements the plan.
 */
export const relations = {
  'in-period': { name: '规划期内' },
  'before-period': { name: '规划前' },
  elsewhere: { name: '其他地区' },
} as const satisfies Record<string, Term>;
export type Relation = keyof typeof relations;

interface DocumentKindTerm extends Term {
  /** Whether a title of this kind is national unless it begins with a division. */
  national: boolean;
  /** Whether each has a page, however few reports cite it. Only a few hundred documents of these kinds exist. */
  alwaysHasPage: boolean;
}

/**
 * Kinds of titles cited in 《》. Authorities issue the kinds up to `report`; `publication` and `work` are periodicals and
 * works in the same brackets; `other` is for titles that no rule recognises.
 */
export const documentKinds = {
  law: { name: '法律', national: true, alwaysHasPage: true },
  regulation: { name: '行政法规', national: true, alwaysHasPage: true },
  party: { name: '党内法规和党政联合规定', national: false, alwaysHasPage: true },
  local: { name: '地方性法规', national: false, alwaysHasPage: false },
  rule: { name: '规定、办法和制度', national: false, alwaysHasPage: false },
  plan: { name: '规划、纲要和方案', national: false, alwaysHasPage: false },
  notice: { name: '通知、意见和决定', national: false, alwaysHasPage: false },
  list: { name: '清单、目录和指引', national: false, alwaysHasPage: false },
  report: { name: '报告', national: false, alwaysHasPage: false },
  publication: { name: '书刊、公报（不是文件）', national: false, alwaysHasPage: false },
  work: { name: '作品、栏目（不是文件）', national: false, alwaysHasPage: false },
  other: { name: '未归类', national: false, alwaysHasPage: false },
} as const satisfies Record<string, DocumentKindTerm>;
export type DocumentKind = keyof typeof documentKinds;
