import { reportListAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { siteSections } from '../../model/site-sections.ts';
import { entriesOf, type ReportEntry } from '../entries.ts';
import { issuerKindFacet, provinceFacet, textFacet, timelinessFacet, yearFacet } from '../lists/facets.ts';
import { type Narrowing, narrow, narrowRows, type PagedLists, selectedNames } from '../lists/narrowing.ts';
import { type ListPage, pagerOf, pageSuffix, pagesOf } from '../lists/paging.ts';
import { listPath } from '../lists/selection.ts';
import { fullRegionName } from '../regions.ts';

/** The list of all reports, with or without text. */
export function reportLists(content: Content): PagedLists<ReportEntry> {
  const narrowing = narrow(entriesOf(content), [
    provinceFacet(content, ({ region }) => region),
    yearFacet(({ year }) => year),
    issuerKindFacet(({ issuerKind }) => issuerKind),
    textFacet,
    timelinessFacet,
  ]);
  return {
    narrowing,
    pages: [...narrowing.lists.values()].flatMap(({ items, selection }) => pagesOf(items, selection)),
  };
}

/** A page of the report list, whole or narrowed. */
export function reportListView(
  content: Content,
  { narrowing }: PagedLists<ReportEntry>,
  listPage: ListPage<ReportEntry>,
) {
  const { path, selection, items, total } = listPage;
  const title = titleOf(narrowing, listPage);
  // On all pages.
  const all = narrowing.lists.get(listPath(selection))?.items ?? [];
  const fullTexts = all.filter(({ completeness }) => completeness !== 'catalogued').length;
  const inTime = all.filter(({ timeliness }) => timeliness.status === 'in-time').length;
  return {
    title,
    description: `${title}：共 ${total} 份，有全文 ${fullTexts} 份，按期公布 ${inTime} 份。可按省份、年度、发布机关筛选。`,
    trail: path === '' ? [] : [siteSections.reports],
    total,
    fullTexts,
    narrow: narrowRows(narrowing, selection, { address: reportListAddress }),
    /** In the order of the list: newest first. */
    years: [...Map.groupBy(items, ({ year }) => year)].map(([year, entries]) => ({
      year,
      entries: entries.map((entry) => ({ ...entry, regionName: fullRegionName(content, entry.region) })),
    })),
    pager: pagerOf(listPage, reportListAddress),
  };
}

/** 全部年度报告, 2023 年度报告：广东省 · 部门. */
function titleOf(narrowing: Narrowing<ReportEntry>, listPage: ListPage<ReportEntry>): string {
  const { year, ...others } = listPage.selection;
  const scope = selectedNames(narrowing, { ...others, year: null }).join(' · ');
  const whole = year === null && scope === '' ? '全部' : '';
  return `${whole}${year === null ? '' : `${year} `}年度报告${scope === '' ? '' : `：${scope}`}${pageSuffix(listPage)}`;
}
