import { compareAddress, reportAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { shownTitle } from '../../../model/format.ts';
import type { Report } from '../../../model/report.ts';
import { overlaps } from '../../repeats/overlap.ts';
import type { ReportRepeats } from '../../repeats/report-repeats.ts';
import type { Section } from '../text/outline.ts';

export interface RepeatsSection extends Section {
  id: 'repeats';
  /** Number of repeated sentences. */
  sentences: number;
  /** Share of the text that is repeated word for word, or with other numbers, dates and places: 0 to 1. */
  exact: number;
  alike: number;
  /** The reports that share most. `compare`: address of the comparison. */
  overlaps: { address: string; title: string; sentences: number; compare: string }[];
}

/** How much of a report other reports repeat, and which ones most; null if none repeats anything. */
export function repeatsSection(
  content: Content,
  report: Report,
  { repeats, characters, exact, alike }: ReportRepeats,
): RepeatsSection | null {
  if (repeats.length === 0) return null;
  return {
    id: 'repeats',
    name: '与其他报告相同的文字',
    sentences: repeats.length,
    exact: exact / Math.max(1, characters),
    alike: alike / Math.max(1, characters),
    overlaps: overlaps(content, report).map(({ report: { id, meta }, sentences }) => ({
      address: reportAddress(id),
      title: shownTitle(meta.title, meta.titleSupplied),
      sentences,
      compare: compareAddress(report.id, id),
    })),
  };
}
