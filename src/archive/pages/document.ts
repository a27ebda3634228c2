import {
  documentKindAddress,
  documentPageAddress,
  listAddress,
  planAddress,
  regionAddress,
} from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { siteSections } from '../../model/site-sections.ts';
import { documentKinds } from '../../model/terms.ts';
import { documentTitle } from '../documents/lists.ts';
import type { CitedDocument } from '../documents/register.ts';
import { type ListPage, pagerOf, pageSuffix } from '../lists/paging.ts';
import { regionOf } from '../regions.ts';
import { citingTexts } from './documents/citing-texts.ts';

/** A cited document with its citations, newest first. */
export function documentView(
  content: Content,
  document: CitedDocument,
  listPage: ListPage<CitedDocument['citing'][number]>,
) {
  const { plan, kind, why, numbers, editions, names, region } = document;
  const title = documentTitle(content, document);
  const kindAddress = documentKindAddress(kind);
  const kindName = documentKinds[kind].name;
  return {
    title: `引用文件：${title}${pageSuffix(listPage)}`,
    description: `引用《${title}》的报告和规划 ${document.citing.length} 份，共 ${document.count} 处，引用的原句。`,
    trail: [siteSections.documents, [kindAddress, kindName] as const],
    name: title,
    /** If the document is a plan of the archive. */
    plan: plan && { title: plan.meta.title, address: planAddress(plan.id) },
    facts: {
      kind: { name: kindName, address: kindAddress, why },
      sources: document.citing.length,
      citations: document.count,
      region: region === null ? null : { name: regionOf(content, region).name, address: regionAddress(region) },
      numbers,
      editions,
      otherNames: names,
    },
    texts: citingTexts(content, listPage.items),
    pager: pagerOf(listPage, (path) => listAddress(documentPageAddress(document.slug), path)),
    /** Publications and works are cited in 《》 too. */
    isDocument: kind !== 'publication' && kind !== 'work',
  };
}
