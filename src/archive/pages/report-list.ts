import { reportListAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { siteSections } from '../../model/site-sections.ts';
import { entriesOf, type ReportEntry } from '../entries.ts';
import { issuerKindFacet, provinceFacet, yearFacet } from '../lists/facets.ts';
import { narrow, narrowRows, type PagedLists, selectedNames } from '../lists/narrowing.ts';
import { type ListPage, pagerOf, pageSuffix, pagesOf } from '../lists/paging.ts';

/** The list of all reports, with or without text. */
export function reportLists(content: Content): PagedLists<ReportEntry> {
  const narrowing = narrow(entriesOf(content), [
    provinceFacet(content, ({ region }) => region),
    yearFacet(({ year }) => year),
    issuerKindFacet(({ issuerKind }) => issuerKind),
  ]);
  return {
    narrowing,
    pages: [...narrowing.lists.values()].flatMap(({ items, selection }) => pagesOf(items, selection)),
  };
}

/** A page of the report list, whole or narrowed. */
export function reportListView({ narrowing }: PagedLists<ReportEntry>, listPage: ListPage<ReportEntry>) {
  const { path, selection, items, pages, total } = listPage;
  const scope = selectedNames(narrowing, selection).join('');
  const title = `${scope === '' ? '全部' : `${scope}的`}年度报告${pageSuffix(listPage)}`;
  return {
    title,
    description: `${title}：有全文的和已知的，可按省份、年度、发布机关筛选。`,
    trail: path === '' ? [] : [siteSections.reports],
    total,
    /** Number of reports with text; null if the list has several pages. */
    fullTexts: pages > 1 ? null : items.filter(({ completeness }) => completeness !== 'catalogued').length,
    narrow: narrowRows(narrowing, selection, { address: reportListAddress }),
    entries: items,
    pager: pagerOf(listPage, reportListAddress),
  };
}
