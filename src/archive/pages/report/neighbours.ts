import { regionAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { missingReportAddress } from '../../../model/contribution.ts';
import type { Report } from '../../../model/report.ts';
import { entryOfReport, type ReportEntry } from '../../entries.ts';
import { fullRegionName, regionOf } from '../../regions.ts';
import { previousAndNext } from '../../same-issuer.ts';
import type { Section } from '../text/outline.ts';

export interface NeighboursSection extends Section {
  id: 'neighbours';
  entries: ReportEntry[];
  region: { address: string; name: string };
  /** Where to tell of a missing report. */
  contribute: string;
}

/** The same issuer's next and previous reports. */
export function neighboursSection(content: Content, report: Report): NeighboursSection {
  const { previous, next } = previousAndNext(content, entryOfReport(report));
  return {
    id: 'neighbours',
    name: '同一机关的其他年度',
    entries: [next, previous].filter((entry) => entry !== null),
    region: { address: regionAddress(report.region), name: regionOf(content, report.region).name },
    contribute: missingReportAddress(content.site, {
      place: fullRegionName(content, report.region),
      code: report.region,
      years: null,
      issuer: report.meta.issuers.join('、'),
    }),
  };
}
