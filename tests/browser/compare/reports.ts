import { type ReportData, readReport } from '../../../src/browser/compare/data-file.ts';
import type { Report } from '../../../src/model/report.ts';
import { reportJson } from '../../../src/publish/json/report-json.ts';
import { foundingContent, reportOf } from '../../archive/founding-content.ts';
import { archiveOf } from '../../archive/make-report.ts';

/** A report as the page gets it: written as its data file and read back. */
export function reportDataOf(report: Report): ReportData {
  const content = foundingContent.reports.has(report.id) ? foundingContent : archiveOf([report]);
  return readReport(JSON.parse(JSON.stringify(reportJson(content, report))));
}

export const yuexiu = reportDataOf(reportOf('440104/2022'));
export const shaoguan = reportDataOf(reportOf('440200/2024'));
