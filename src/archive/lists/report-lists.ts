import { reportListAddress, yearRow } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';
import { entriesOf, type ReportEntry } from '../entries.ts';
import { issuerKindFacet, provinceFacet, textFacet, timelinessFacet, yearFacet } from './facets.ts';
import { landingAddress, landingOf } from './landing.ts';
import { narrow, type PagedLists, pagedLists } from './narrowing.ts';
import { pageSize, pagesOf } from './paging.ts';
import { type Selection, wholeList } from './selection.ts';

/** The list of all reports, with or without text. */
export const reportLists = memo((content: Content): PagedLists<ReportEntry> => {
  const facets = [
    provinceFacet(content, ({ region }: ReportEntry) => region),
    yearFacet(({ year }: ReportEntry) => year),
    issuerKindFacet(({ issuerKind }: ReportEntry) => issuerKind),
    textFacet,
    timelinessFacet,
  ];
  const narrowing = narrow(entriesOf(content), facets, pageSize);
  return { narrowing, pages: pagedLists(narrowing).flatMap(({ items, selection }) => pagesOf(items, selection)) };
});

/** The pages are grouped by year. */
export const reportGroup = ({ year }: ReportEntry) => yearRow(year);

/** Where the selected reports are: their list, or their year in a wider one. */
export function selectedReportsAddress(content: Content, selected: Partial<Selection>): string {
  const landing = landingOf(reportLists(content).narrowing, { ...wholeList, ...selected });
  return landing ? landingAddress(landing, reportListAddress, reportGroup) : reportListAddress('');
}
