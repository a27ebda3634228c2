import { regionAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { entryOfReport, type ReportEntry } from '../../entries.ts';
import { regionOf } from '../../regions.ts';
import { previousAndNext } from '../../same-issuer.ts';
import type { Section } from '../text/outline.ts';

export interface NeighboursSection extends Section {
  id: 'neighbours';
  entries: ReportEntry[];
  region: { address: string; name: string };
}

/** The same issuer's next and previous reports; null if none is known. */
export function neighboursSection(content: Content, report: Report): NeighboursSection | null {
  const { previous, next } = previousAndNext(content, entryOfReport(report));
  if (previous === null && next === null) return null;
  return {
    id: 'neighbours',
    name: '同一机关的其他年度',
    entries: [next, previous].filter((entry) => entry !== null),
    region: { address: regionAddress(report.region), name: regionOf(content, report.region).name },
  };
}
