import { listAddress, reportAddress, reportSection } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { formatNumber, shownTitle } from '../../../model/format.ts';
import type { Report } from '../../../model/report.ts';
import { parts } from '../../../model/terms.ts';
import { excerptsOf } from '../../excerpts.ts';
import { provinceFacet, yearFacet } from '../../lists/facets.ts';
import { narrowRows } from '../../lists/narrow-rows.ts';
import { isSplit, narrow, type PagedLists, pagedLists, selectedNames } from '../../lists/narrowing.ts';
import { type ListPage, pagerOf, pagesOf } from '../../lists/paging.ts';
import { listPath } from '../../lists/selection.ts';
import { regionOf } from '../../regions.ts';
import { reportLabel } from '../../report-label.ts';
import { countBlocksOn, reportsOn, type Subject } from '../../subject.ts';

/** Reports per page, each with its passages. */
export const reportsPerPage = 40;

/** The reports on a subject. */
export interface PassageLists extends PagedLists<Report> {
  subject: Subject;
  /** False if readers are sent to the reports instead. */
  isNarrowed: boolean;
}

/**
 * Narrowed by year or province only if the archive has at least two of them. A list has only the latest reports if narrower
 * ones have all of its reports.
 */
export function passageLists(content: Content, subject: Subject): PassageLists {
  const isNarrowed = subject.part === undefined || !parts[subject.part].long;
  const facets = [yearFacet(({ year }: Report) => year), provinceFacet(content, ({ region }: Report) => region)].filter(
    ({ getValue }) => isNarrowed && hasSeveral(content, getValue),
  );
  const narrowing = narrow(reportsOn(content, subject), facets, reportsPerPage);
  const pages = pagedLists(narrowing).flatMap((list) => {
    const { items, selection } = list;
    if (isNarrowed && !isSplit(narrowing, list)) return pagesOf(items, selection, reportsPerPage);
    const latest = pagesOf(items.slice(0, reportsPerPage), selection);
    return latest.map((listPage) => ({ ...listPage, total: items.length }));
  });
  return { subject, isNarrowed, narrowing, pages };
}

function hasSeveral(content: Content, getValue: (report: Report) => string): boolean {
  const [first, ...others] = content.reports.values();
  return first !== undefined && others.some((report) => getValue(report) !== getValue(first));
}

/** A page of the passages on a subject. `base` is the address of the whole list. */
export function passageList(
  content: Content,
  { subject, isNarrowed, narrowing }: PassageLists,
  listPage: ListPage<Report>,
  base: string,
) {
  const { selection, items, pages, total } = listPage;
  const address = (path: string) => listAddress(base, path);
  // On all pages.
  const all = narrowing.lists.get(listPath(selection))?.items ?? [];
  return {
    /** 12 段，4 份报告 */
    counts: `${formatNumber(countBlocksOn(content, subject, all))} 段，${formatNumber(total)} 份报告`,
    /** The selected year and province; empty for the whole list. */
    scope: selectedNames(narrowing, selection).join('，'),
    narrow: narrowRows(narrowing, selection, { address, anchor: sectionOf, countAll: true }),
    total,
    /** Whether the list ends here although there are more reports; `isNarrowed`: narrower lists have them. */
    isCut: pages === 1 && items.length < total,
    isNarrowed,
    reports: items.map((report) => ({
      /** Of its section, and its name in the contents of the page. */
      id: sectionOf(report),
      name: reportLabel(content, report),
      heading: `${report.year} · ${report.meta.locality ?? regionOf(content, report.region).name}`,
      title: shownTitle(report.meta.title, report.meta.titleSupplied),
      address: reportAddress(report.id),
      excerpts: excerptsOf(content, report, subject),
    })),
    pager: pagerOf(listPage, address),
  };
}

const sectionOf = ({ id }: Report) => reportSection(id);
