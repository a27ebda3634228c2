import { reportListAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { siteSections } from '../../model/site-sections.ts';
import type { ReportEntry } from '../entries.ts';
import { narrowRows } from '../lists/narrow-rows.ts';
import { type Narrowing, type PagedLists, selectedNames } from '../lists/narrowing.ts';
import { type ListPage, pagerOf, pageSuffix } from '../lists/paging.ts';
import { reportGroup } from '../lists/report-lists.ts';
import { listPath } from '../lists/selection.ts';
import { fullRegionName } from '../regions.ts';

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
  const narrow = narrowRows(narrowing, selection, { address: reportListAddress, anchor: reportGroup });
  const counts = `${title}：共 ${total} 份，有全文 ${fullTexts} 份，按期公布 ${inTime} 份。`;
  return {
    title,
    description: total > narrowing.size ? `${counts}可按省份、年度、发布机关筛选。` : counts,
    trail: path === '' ? [] : [siteSections.reports],
    total,
    fullTexts,
    narrow,
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
