import { cataloguedAddress, feedAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import type { Link } from '../../../model/site-sections.ts';
import { entryOfReport, type ReportEntry } from '../../entries.ts';
import { previousAndNext } from '../../same-issuer.ts';
import { textWays } from '../text/ways.ts';

/** What readers do with a report: cite, download, print, subscribe, go to the same issuer's other years. */
export function reportWays(content: Content, report: Report, { hasFeed }: { hasFeed: boolean }): Link[] {
  const { previous, next } = previousAndNext(content, entryOfReport(report));
  return [
    ...textWays,
    ...(hasFeed ? [[feedAddress(report.region), '订阅'] as const] : []),
    ...(previous ? [[addressOf(previous), `上一份：${previous.year} 年度`] as const] : []),
    ...(next ? [[addressOf(next), `下一份：${next.year} 年度`] as const] : []),
  ];
}

function addressOf({ address, region, id }: ReportEntry): string {
  return address ?? cataloguedAddress(region, id);
}
