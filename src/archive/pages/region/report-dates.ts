import type { Content } from '../../../model/content.ts';
import { formatDate } from '../../../model/format.ts';
import type { ReportEntry } from '../../entries.ts';

/** When a report was delivered and signed, in words: lists show its publication already. */
export function datesOfReport(content: Content, { id }: ReportEntry): string[] {
  const meta = content.reports.get(id)?.meta;
  const { delivered, signed } = meta?.dates ?? {};
  const receiver = meta?.deliveredTo ? `向${meta.deliveredTo}` : '';
  return [
    ...(delivered ? [`${formatDate(delivered)}${receiver}报告`] : []),
    ...(signed ? [`${formatDate(signed)}落款`] : []),
  ];
}
