import { changesAddress, compareAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { type CandidateReason, candidatesFor } from '../../compare/candidates.ts';
import { previousText, yearOnYear } from '../../compare/year-on-year.ts';
import { reportLabel } from '../../report-label.ts';
import type { Section } from '../text/outline.ts';

export interface ComparisonSection extends Section {
  id: 'compare';
  groups: { reason: string; links: { address: string; name: string }[] }[];
  /** What changed from the same issuer's previous report; null if the archive does not have its text. */
  changes: { address: string; name: string } | null;
  /** Where any other report can be chosen. */
  address: string;
}

const reasons: Record<CandidateReason, string> = {
  next: '同一机关的下一份',
  previous: '同一机关的上一份',
  'same-year': '本省其他地方同类机关同年度',
  overlap: '相同的句子多',
};

/** Links that compare a report with related ones; null if there are none. */
export function comparisonSection(content: Content, report: Report): ComparisonSection | null {
  const groups = Map.groupBy(candidatesFor(content, report), ({ reason }) => reason);
  if (groups.size === 0) return null;
  return {
    id: 'compare',
    name: '与另一份报告对读',
    groups: [...groups].map(([reason, candidates]) => ({
      reason: reasons[reason],
      links: candidates.map(({ report: other }) => ({
        address: compareAddress(report.id, other.id),
        name: reportLabel(content, other),
      })),
    })),
    changes: changesLink(content, report),
    address: compareAddress(report.id),
  };
}

function changesLink(content: Content, report: Report): ComparisonSection['changes'] {
  const previous = previousText(content, report);
  if (!previous) return null;
  const { kept, changed, added, gone, figures } = yearOnYear(content, previous, report);
  const counts = [
    ...[`照写 ${kept.length} 句`, `只改数字、日期或地名 ${changed.length} 句`, `新写 ${added.length} 句`],
    ...[`不再写 ${gone.length} 句`, `变化的数值 ${figures.length} 项`],
  ];
  return { address: changesAddress(report.id), name: `与 ${previous.year} 年度相比：${counts.join('，')}` };
}
