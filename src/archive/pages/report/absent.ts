import { compareAddress, regionAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { missingReportAddress } from '../../../model/contribution.ts';
import type { Report } from '../../../model/report.ts';
import type { Link } from '../../../model/site-sections.ts';
import { fullRegionName, regionOf } from '../../regions.ts';
import type { Section } from '../text/outline.ts';

export interface AbsentSection extends Section {
  id: 'absent';
  /** What the archive does not have, each with a way on. */
  items: { words: string; ways: Link[] }[];
}

/** The sections that show a report beside others; null if the archive has nothing for them. */
interface Related {
  repeats: Section | null;
  comparison: Section | null;
  neighbours: Section | null;
}

/** What the archive has nothing of to show beside a report, in one paragraph; null if nothing is missing. */
export function absentSection(
  content: Content,
  report: Report,
  { repeats, comparison, neighbours }: Related,
): AbsentSection | null {
  const others = content.reports.size - 1;
  const items: AbsentSection['items'] = [];
  if (others > 0 && repeats === null)
    items.push({ words: `与本库其他 ${others} 份报告相同的句子（每句不少于 12 字，不计标点）`, ways: [] });
  if (others > 0 && comparison === null) {
    items.push({
      words: '同一机关其他年度（可与上年相比）、本省同年度同类机关、或相同句子多的报告全文',
      ways: [[compareAddress(report.id), '选另一份对读']],
    });
  }
  if (neighbours === null) {
    const place = { place: fullRegionName(content, report.region), code: report.region };
    const missing = { ...place, years: null, issuer: report.meta.issuers.join('、') };
    items.push({
      words: '这个机关其他年度的报告',
      ways: [
        [missingReportAddress(content.site, missing), '帮助补上'],
        [regionAddress(report.region), `${regionOf(content, report.region).name}的全部年度`],
      ],
    });
  }
  return items.length === 0 ? null : { id: 'absent', name: '本库还没有的', items };
}
