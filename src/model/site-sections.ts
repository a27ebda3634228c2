import {
  compareAddress,
  coverageAddress,
  dataAddress,
  documentsAddress,
  guideAddress,
  indicatorsAddress,
  partsAddress,
  plansAddress,
  questionedAddress,
  quoteAddress,
  regionsAddress,
  reportsAddress,
  searchAddress,
  topicsAddress,
} from './addresses.ts';
import { editorGuides } from './guide.ts';

export type Link = readonly [address: string, name: string];

/** The site's sections, by the names in its menu and breadcrumbs. */
export const siteSections = {
  reports: [reportsAddress, '年度报告'],
  regions: [regionsAddress, '行政区划'],
  coverage: [coverageAddress(), '收录情况'],
  plans: [plansAddress, '专项规划'],
  topics: [topicsAddress, '领域'],
  parts: [partsAddress, '组成部分'],
  documents: [documentsAddress, '引用文件'],
  compare: [compareAddress(), '两份报告对读'],
  quote: [quoteAddress, '核对引文'],
  indicators: [indicatorsAddress, '指标'],
  questioned: [questionedAddress, '存疑的数字'],
  data: [dataAddress, '开放数据'],
  search: [searchAddress, '检索'],
} as const satisfies Record<string, Link>;

/** A link of the navigation: it leads to the first of its sections. */
export interface SectionGroup {
  name: string;
  sections: readonly [Link, ...Link[]];
}

const { reports, regions, coverage, plans, topics, parts, documents, compare, quote, indicators, questioned, data } =
  siteSections;

/** The navigation: at most six names, of two characters each, fit into one row on a phone. */
export const sectionGroups: readonly SectionGroup[] = [
  { name: '报告', sections: [reports] },
  { name: '地区', sections: [regions, coverage] },
  { name: '规划', sections: [plans] },
  { name: '专题', sections: [topics, parts, documents] },
  { name: '对读', sections: [compare, quote] },
  { name: '数据', sections: [indicators, questioned, data] },
];

/** Pages about the archive, which the menu and the footer list. */
export const aboutPages: readonly Link[] = [
  [guideAddress('about'), '关于本库'],
  [guideAddress('search-help'), '检索说明'],
  [guideAddress('cite'), '如何引用'],
  [guideAddress('contribute'), '参与编辑'],
];

/** The group of a page; undefined for pages outside the navigation. */
export function groupOf(address: string): SectionGroup | undefined {
  return sectionGroups.find(({ sections }) => sections.some(([section]) => address.startsWith(section)));
}

/** The first pages of the sections beside a page that is one of them; `guides`: ids of the guides that exist. */
export function siblingsOf(address: string, guides: readonly string[]): readonly Link[] {
  const sections = groupOf(address)?.sections ?? editorPages(guides);
  return sections.some(([section]) => section === address) ? sections : [];
}

function editorPages(guides: readonly string[]): Link[] {
  return Object.entries(editorGuides)
    .filter(([id]) => guides.includes(id))
    .map(([id, name]): Link => [guideAddress(id), name]);
}
