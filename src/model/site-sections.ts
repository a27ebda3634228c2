import {
  coverageAddress,
  documentsAddress,
  indicatorsAddress,
  partsAddress,
  plansAddress,
  regionsAddress,
  reportsAddress,
  searchAddress,
  topicsAddress,
} from './addresses.ts';

export type Link = readonly [address: string, name: string];

/** The site's sections, by the names in its header and breadcrumbs. */
export const siteSections = {
  reports: [reportsAddress, '年度报告'],
  regions: [regionsAddress, '行政区划'],
  plans: [plansAddress, '专项规划'],
  indicators: [indicatorsAddress, '指标'],
  documents: [documentsAddress, '引用文件'],
  topics: [topicsAddress, '领域'],
  parts: [partsAddress, '组成部分'],
  coverage: [coverageAddress(), '收录情况'],
  search: [searchAddress, '检索'],
} as const satisfies Record<string, Link>;
