import { partAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { siteSections } from '../../model/site-sections.ts';
import { type Part, parts } from '../../model/terms.ts';
import { type ListPage, pageSuffix } from '../lists/paging.ts';
import { type PassageLists, passageList } from './passages/passage-list.ts';

/** A statutory part in all reports, or narrowed by year and province. */
export function partView(content: Content, part: Part, lists: PassageLists, listPage: ListPage<Report>) {
  const name = parts[part].name;
  const address = partAddress(part);
  const list = passageList(content, lists, listPage, address);
  const { scope, counts } = list;
  return {
    title: `组成部分：${name}${scope === '' ? '' : `（${scope}）`}${pageSuffix(listPage)}`,
    description: `${scope === '' ? '各地' : scope}的年度报告中的“${name}”部分：${counts}。`,
    trail: [siteSections.parts, ...(listPage.path === '' ? [] : [[address, name] as const])],
    heading: scope === '' ? name : `${name}：${scope}`,
    list,
  };
}
