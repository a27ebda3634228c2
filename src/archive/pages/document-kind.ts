import { documentKindAddress, listAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { siteSections } from '../../model/site-sections.ts';
import { documentKinds } from '../../model/terms.ts';
import type { KindList } from '../documents/lists.ts';
import type { CitedDocument } from '../documents/register.ts';
import { type ListPage, pagerOf, pageSuffix } from '../lists/paging.ts';
import { sharedDocuments } from './documents/document-item.ts';

/** The documents of a kind that have a page, most cited first. */
export function documentKindView(
  content: Content,
  { kind, listed, others }: KindList,
  listPage: ListPage<CitedDocument>,
) {
  const name = documentKinds[kind].name;
  return {
    title: `引用文件：${name}${pageSuffix(listPage)}`,
    description: `报告和规划引用的${name} ${listed.length + others} 种，各有多少份报告引用。`,
    trail: [siteSections.documents],
    name,
    total: listed.length + others,
    /** Documents that only the pages of regions list. */
    others,
    ...sharedDocuments(content, listPage.items),
    pager: pagerOf(listPage, (path) => listAddress(documentKindAddress(kind), path)),
  };
}
