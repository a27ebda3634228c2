import { formatDate } from '../../../model/format.ts';
import { publicationWords, timelinessWords } from '../../../model/publication-words.ts';
import type { Report } from '../../../model/report.ts';
import { completeness, timelinessStates } from '../../../model/terms.ts';
import { entryOfReport, type ReportEntry } from '../../entries.ts';
import { daysAfterDue } from '../../timeliness.ts';
import { proofWords } from '../text/fidelity.ts';

/** What readers want to know of a report first: is it all here, was it published in time, is the text right. */
export function reportAnswer(report: Report): string[] {
  const entry = entryOfReport(report);
  return [
    completeness[report.meta.completeness].name,
    publishedWords(entry),
    ...(entry.publishedWithinYear ? ['报告年度结束前公布'] : []),
    proofWords(report),
  ];
}

/** 2023年3月6日按期公布，早于期限 26 天 */
function publishedWords({ published, dateBasis, timeliness, year }: ReportEntry): string {
  if (published === null || dateBasis === null) return '公布日期来源未载';
  const judgement = timelinessWords(timeliness);
  if (judgement === null) return `${publicationWords(published, dateBasis)}，${timelinessStates.unknown.name}`;
  const early = timeliness.status === 'in-time' ? `，早于期限 ${-daysAfterDue(published, year)} 天` : '';
  return `${formatDate(published)}${judgement}${early}`;
}
